import { Button, Notice, Refused, Sheet } from '@tutela/ui';
import { problemOfError } from '@tutela/web';
import { refusalWords } from '../../api/refusal.words';
import { useVerifyLog, type Verdict } from './audit.queries';
import { verdictInWords, verifyWords as words } from './verify.words';

/** One click says whether anybody changed the log behind our back (SY-05). */
export function VerifyLog({ log, logName }: { log: string; logName: string }) {
  const { mutate, isPending, data, error } = useVerifyLog(log);
  return (
    <Sheet title={words.title} hint={words.hint}>
      <Button busy={isPending} busyWords={words.busy} onPress={() => mutate()}>
        {words.verify(logName)}
      </Button>
      <div className="co-answer">
        {error ? <Refused problem={problemOfError(error)} words={refusalWords} /> : null}
        {data ? <Found verdict={data} /> : null}
      </div>
    </Sheet>
  );
}

function Found({ verdict }: { verdict: Verdict }) {
  const { kind, what, waiting } = verdict;
  if (kind === 'clean') {
    return (
      <Notice tone="good" live="status" title={words.clean}>
        {words.compared(verdict)} {waiting > 0 ? words.waiting(waiting) : null}
      </Notice>
    );
  }
  return (
    <Notice tone="bad" live="alert" title={verdictInWords(verdict)}>
      {kind === 'unreachable' ? words.nextUnreachable : words.next} {what ? <code>{what}</code> : null}
    </Notice>
  );
}
