import { Link } from '@tanstack/react-router';
import type { createEnrolmentCode, OutputOf } from '@tutela/contracts';
import { Button, CopyText, Sheet } from '@tutela/ui';
import { codeWords as words, commandsOf } from './schools.words';

export const codeSheetId = 'enrolment-code';

interface CodeSheetProps {
  code: OutputOf<typeof createEnrolmentCode>;
  onDone: () => void;
}

/** The code, shown once, with the two commands that are typed at the school. */
export function CodeSheet({ code: { code, expiresAt, schoolName }, onDone }: CodeSheetProps) {
  const { enrol, run } = commandsOf(code, window.location.origin);
  return (
    <div id={codeSheetId} tabIndex={-1} className="po-focus-here">
      <Sheet
        edge="good"
        title={words.title(schoolName)}
        aside={
          <Button kind="quiet" onPress={onDone}>
            {words.done}
          </Button>
        }
      >
        <p className="po-code tu-mono">{code}</p>
        <CopyText text={code} what={words.what} shown={false} />
        <p className="po-after">
          <strong>{words.until(expiresAt)}</strong> {words.once}
        </p>
        <h3 className="po-after">{words.steps}</h3>
        <ol className="po-commands">
          <Command says={words.first} command={enrol} />
          <Command says={words.second} command={run} />
        </ol>
        <p className="po-after">
          {words.otherFiles} <Link to="/school/extractor/mapping">{words.mapping}</Link>
        </p>
      </Sheet>
    </div>
  );
}

function Command({ says, command }: { says: string; command: string }) {
  return (
    <li>
      <p>{says}</p>
      <code className="po-command tu-mono">{command}</code>
      <CopyText text={command} what={words.command} shown={false} />
    </li>
  );
}
