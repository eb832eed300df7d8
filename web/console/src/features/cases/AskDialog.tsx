import { askBack } from '@tutela/contracts';
import { ConfirmDialog, Form, TextField } from '@tutela/ui';
import { problemOfError } from '@tutela/web';
import { refusalWords } from '../../api/refusal.words';
import { hasChanged, useDecision, type SupportCase } from './case.queries';
import { caseWords } from './case.words';
import type { Told } from './told';

const words = caseWords.askDialog;
const schema = askBack.in.pick({ text: true });

interface AskDialogProps extends Told {
  open: boolean;
  one: SupportCase;
}

/** A question to who raised the case. */
export function AskDialog({ open, one, onDone, onChanged, onClose }: AskDialogProps) {
  const { ask } = useDecision(one);
  const send = async ({ text }: { text: string }) => {
    try {
      await ask(text);
      onDone('ask');
      return undefined;
    } catch (error) {
      if (!hasChanged(error)) return problemOfError(error);
      onChanged();
      return undefined;
    }
  };
  return (
    <ConfirmDialog open={open} title={words.title(one.kind)} onClose={onClose}>
      <p>{words.follows(one.raisedBy)}</p>
      <Form schema={schema} onSubmit={send} words={refusalWords} submit={words.submit} busyWords={words.busy}>
        <TextField name="text" label={words.text} lines={4} autoComplete="off" />
      </Form>
    </ConfirmDialog>
  );
}
