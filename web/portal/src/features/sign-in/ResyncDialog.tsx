import { resyncTag } from '@tutela/contracts';
import { ConfirmDialog, Form } from '@tutela/ui';
import { useResyncTag } from './sign-in.queries';
import { resyncRefusals, signInWords } from './sign-in.words';
import { TwoCodes } from './TwoCodes';

const words = signInWords.resync;

interface ResyncDialogProps {
  open: boolean;
  onDone: () => void;
  onClose: () => void;
}

/** Two codes in a row bring the own tag back into step, inside a session (NC-10). */
export function ResyncDialog({ open, onDone, onClose }: ResyncDialogProps) {
  const send = useResyncTag(() => {
    onClose();
    onDone();
  });
  return (
    <ConfirmDialog open={open} title={words.h1} onClose={onClose}>
      <p>{words.lead}</p>
      <Form
        schema={resyncTag.in}
        onSubmit={send}
        words={resyncRefusals}
        fieldOf={{ 'code-not-accepted': 'firstCode' }}
        submit={words.title}
        busyWords={words.busy}
      >
        <TwoCodes />
      </Form>
      <p className="tu-small po-ruled po-after">{words.further}</p>
    </ConfirmDialog>
  );
}
