import { useQuery } from '@tanstack/react-query';
import { rejectCase } from '@tutela/contracts';
import { ConfirmDialog, Form, TextField } from '@tutela/ui';
import { CodeDialog, meQuery } from '@tutela/web';
import { useState } from 'react';
import { hasChanged, useDecision, type SupportCase } from './case.queries';
import { caseWords } from './case.words';
import type { Told } from './told';

const words = caseWords.rejectDialog;
const schema = rejectCase.in.pick({ reason: true });

interface RejectDialogProps extends Told {
  open: boolean;
  one: SupportCase;
}

/** First the reason that the school reads; then the code, bound to that reason. */
export function RejectDialog({ open, one, onDone, onChanged, onClose }: RejectDialogProps) {
  const [reason, setReason] = useState<string>();
  const { reject } = useDecision(one);
  const { data: me } = useQuery(meQuery);
  const close = (): void => {
    setReason(undefined);
    onClose();
  };
  const goOn = (given: { reason: string }): Promise<void> => {
    setReason(given.reason);
    return Promise.resolve();
  };
  const send = async (code: string): Promise<void> => {
    if (reason === undefined) return;
    try {
      await reject(reason, code);
      setReason(undefined);
      onDone('reject');
    } catch (error) {
      if (!hasChanged(error)) throw error;
      setReason(undefined);
      onChanged();
    }
  };
  return (
    <>
      <ConfirmDialog open={open && reason === undefined} title={words.reasonTitle} onClose={close}>
        <Form schema={schema} onSubmit={goOn} submit={words.goOn}>
          <TextField name="reason" label={words.reason} hint={words.reasonHint} lines={4} autoComplete="off" />
        </Form>
      </ConfirmDialog>
      <CodeDialog
        opened={open && reason !== undefined}
        onClose={close}
        title={words.title}
        act={words.act}
        tagEndsIn={me?.tagEndsIn}
        onCode={send}
      >
        <p>{words.follows(one.organisation.name)}</p>
        <blockquote className="co-said">{reason}</blockquote>
      </CodeDialog>
    </>
  );
}
