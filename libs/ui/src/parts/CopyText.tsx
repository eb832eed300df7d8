import { useState } from 'react';
import { Button } from './Button';

/** A reference or a hash in mono with a button that copies it and says so. */
export function CopyText({ text, what, shown = true }: { text: string; what: string; shown?: boolean }) {
  const [said, setSaid] = useState('');
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied'),
      () => setSaid('Your browser did not let us copy. Mark the text and copy it by hand.'),
    );
  };
  return (
    <span className="tu-copy">
      {shown ? <code className="tu-mono">{text}</code> : null}
      <Button kind="quiet" onPress={copy}>
        Copy {what}
      </Button>
      <span role="status" className="tu-small">
        {said}
      </span>
    </span>
  );
}
