import { decideDifference } from '@tutela/contracts';
import { ConfirmDialog, Form, TextField } from '@tutela/ui';
import { problemOfError } from '@tutela/web';
import { refusalWords } from '../../api/refusal.words';
import { sessionInWords } from '../words';
import { decideWords } from './decide.words';
import { useDecision } from './differences.queries';
import type { Taken, Undecided } from './undecided';

interface DecideDialogProps {
  mark: Undecided;
  /** Which version was pressed; undefined while nothing is asked. */
  taken: Taken | undefined;
  onClose: () => void;
}

const schema = decideDifference.in.pick({ reason: true });

/** Asks why one of two versions is taken, and takes it. */
export function DecideDialog({ mark, taken, onClose }: DecideDialogProps) {
  const { mutateAsync } = useDecision();
  const { child, enrolment, on, session, stands, other } = mark;
  const title = taken === 'other' ? decideWords.take(other.code, on) : decideWords.keep(stands.code, on);
  const send = async ({ reason }: { reason: string }) => {
    if (!taken) return undefined;
    try {
      await mutateAsync({ child, enrolment, on, session, take: taken, seenOther: other.code, reason });
      onClose();
      return undefined;
    } catch (error) {
      return problemOfError(error);
    }
  };
  return (
    <ConfirmDialog open={taken !== undefined} title={title} onClose={onClose}>
      <p>{sessionInWords(on, session)}.</p>
      <p className="po-quiet">{decideWords.follows}</p>
      <Form schema={schema} onSubmit={send} words={refusalWords} submit={title} busyWords={decideWords.busy}>
        <TextField name="reason" label={decideWords.reason} hint={decideWords.reasonHint} lines={3} />
      </Form>
    </ConfirmDialog>
  );
}
