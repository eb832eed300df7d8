import { answerCase } from '@tutela/contracts';
import { Form, Sheet, TextField } from '@tutela/ui';
import { momentInWords } from '@tutela/web';
import { useState } from 'react';
import { problemOf } from '../../shared/act/problem-of';
import { useMayAnswer } from '../../shared/support/support.queries';
import { useAnswerCase, type SupportCase } from './cases.queries';
import { caseRefusals, caseWords as words } from './cases.words';

const schema = answerCase.in.pick({ text: true });

/** What the operator asked and what was answered; a field for the answer while the case is with the reader. */
export function Messages({ of }: { of: SupportCase }) {
  const { case: id, messages } = of;
  const isAsked = useMayAnswer()(of);
  const { mutateAsync } = useAnswerCase();
  const [round, setRound] = useState(0);
  const send = ({ text }: { text: string }) =>
    problemOf(async () => {
      await mutateAsync({ case: id, text });
      setRound(round + 1);
    });
  if (messages.length === 0 && !isAsked) return null;
  return (
    <Sheet title={words.messages}>
      {messages.length === 0 ? <p>{words.noMessages}</p> : null}
      <ol className="po-messages">
        {messages.map(({ message, by, from, at, text }) => (
          <li key={message} data-from={from}>
            <p className="tu-small">
              {by}, {words.from[from]}, {momentInWords(at)}
            </p>
            <p className="po-message-text">{text}</p>
          </li>
        ))}
      </ol>
      {isAsked ? (
        <Form
          key={round}
          schema={schema}
          onSubmit={send}
          words={caseRefusals}
          submit={words.answerSubmit}
          busyWords={words.answerBusy}
          label={words.answer}
        >
          <TextField name="text" label={words.answer} hint={words.answerHint} lines={4} />
        </Form>
      ) : null}
    </Sheet>
  );
}
