import { useQuery } from '@tanstack/react-query';
import { reason as reasonSchema } from '@tutela/contracts';
import { ConfirmDialog, Facts, Form, TextField, type Fact } from '@tutela/ui';
import { CodeDialog, meQuery } from '@tutela/web';
import { useState } from 'react';
import { z } from 'zod';
import '../../shared/set-up/set-up.css';
import { appointmentWords, contactsRefusals, endWords as words } from './contacts.words';

interface EndDialogProps {
  /** What is looked at: "Place 4". */
  title: string;
  facts: readonly Fact[];
  /** The act, which the buttons repeat; absent for who may only look. */
  act?: string;
  /** What follows from the moment it is confirmed. */
  follows: readonly string[];
  end: (said: { reason: string; code: string }) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
}

const schema = z.object({ reason: reasonSchema });

/** What is on record; then, for who may end it, a reason and a code for this very act (NC-12, NC-21). */
export function EndDialog({ title, facts, act, follows, end, onDone, onClose }: EndDialogProps) {
  const { data: me } = useQuery(meQuery);
  const [reason, setReason] = useState<string>();
  const confirm = async (code: string): Promise<void> => {
    await end({ reason: reason ?? '', code });
    onDone();
  };
  const keep = (values: { reason: string }): Promise<void> => {
    setReason(values.reason);
    return Promise.resolve();
  };
  return (
    <>
      <ConfirmDialog
        open={reason === undefined}
        title={title}
        cancel={act ? undefined : appointmentWords.done}
        onClose={onClose}
      >
        <div className="po-follows">
          <Facts facts={facts} />
        </div>
        {act ? (
          <Form schema={schema} onSubmit={keep} words={contactsRefusals} submit={act} submitKind="danger">
            <TextField name="reason" label={words.reason} hint={words.reasonHint} lines={3} />
          </Form>
        ) : null}
      </ConfirmDialog>
      <CodeDialog
        opened={reason !== undefined}
        title={act ?? ''}
        act={act ?? ''}
        tagEndsIn={me?.tagEndsIn}
        onCode={confirm}
        onClose={onClose}
      >
        <p>{words.from}</p>
        <ul>
          {follows.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>{words.reasonGiven(reason ?? '')}</p>
      </CodeDialog>
    </>
  );
}
