import { closeCase } from '@tutela/contracts';
import { Button, Form, Sheet, TextField } from '@tutela/ui';
import { problemOfError } from '@tutela/web';
import { useState } from 'react';
import { refusalWords } from '../../api/refusal.words';
import { AskDialog } from './AskDialog';
import { hasChanged, useDecision, type SupportCase } from './case.queries';
import { questionWords as words } from './question.words';

const schema = closeCase.in.pick({ text: true });

interface QuestionActsProps {
  one: SupportCase;
  onDone: (act: 'closed' | 'ask') => void;
  onChanged: () => void;
}

/** The agent who has the case answers it, and it is done; or asks back (NC-23). */
export function QuestionActs({ one, onDone, onChanged }: QuestionActsProps) {
  const [isAsking, setIsAsking] = useState(false);
  const { close } = useDecision(one);
  const send = async ({ text }: { text: string }) => {
    try {
      await close(text);
      onDone('closed');
      return undefined;
    } catch (error) {
      if (!hasChanged(error)) return problemOfError(error);
      onChanged();
      return undefined;
    }
  };
  const leave = (tell: () => void) => (): void => {
    setIsAsking(false);
    tell();
  };
  return (
    <Sheet title={words.toDo}>
      <Form schema={schema} onSubmit={send} words={refusalWords} submit={words.submit} busyWords={words.busy}>
        <TextField name="text" label={words.answer} hint={words.answerHint} lines={6} autoComplete="off" />
      </Form>
      <div className="co-decide">
        <Button onPress={() => setIsAsking(true)}>{words.ask}</Button>
      </div>
      <AskDialog
        open={isAsking}
        one={one}
        onDone={leave(() => onDone('ask'))}
        onChanged={leave(onChanged)}
        onClose={() => setIsAsking(false)}
      />
    </Sheet>
  );
}
