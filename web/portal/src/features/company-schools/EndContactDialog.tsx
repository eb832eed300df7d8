import { useQuery } from '@tanstack/react-query';
import { endAppointment } from '@tutela/contracts';
import { ConfirmDialog, Form, TextField } from '@tutela/ui';
import { CodeDialog, meQuery } from '@tutela/web';
import { useState } from 'react';
import type { Appointment } from '../../shared/company/company.queries';
import { useEndAppointment } from './company-schools.queries';
import { endWords as words } from './company-schools.words';

interface EndContactDialogProps {
  /** Whose appointment is to end; undefined while nothing is asked. */
  appointment: Appointment | undefined;
  schoolName: string;
  onDone: (appointment: Appointment) => void;
  onClose: () => void;
}

const schema = endAppointment.in.pick({ reason: true });

/** A reason, then a code for this very act: the appointment ends at once (NC-12, NC-21). */
export function EndContactDialog({ appointment, schoolName, onDone, onClose }: EndContactDialogProps) {
  const { data: me } = useQuery(meQuery);
  const { mutateAsync } = useEndAppointment();
  const [reason, setReason] = useState<string>();
  const close = (): void => {
    setReason(undefined);
    onClose();
  };
  if (!appointment) return null;
  const end = async (code: string): Promise<void> => {
    await mutateAsync({ appointment: appointment.appointment, reason: reason ?? '', code });
    onDone(appointment);
    close();
  };
  return (
    <>
      <ConfirmDialog open={reason === undefined} title={words.title(appointment.name)} onClose={close}>
        <Form
          schema={schema}
          onSubmit={(values) => {
            setReason(values.reason);
            return Promise.resolve();
          }}
          submit={words.submit}
          busyWords={words.busy}
        >
          <TextField name="reason" label={words.reason} hint={words.reasonHint} lines={3} />
        </Form>
      </ConfirmDialog>
      <CodeDialog
        opened={reason !== undefined}
        onClose={close}
        title={words.codeTitle}
        act={words.act}
        tagEndsIn={me?.tagEndsIn}
        onCode={end}
      >
        <p>{words.now}</p>
        <ul>
          <li>
            <strong>{appointment.name}</strong> {words.ends(schoolName)}
          </li>
          <li>{words.free(appointment.place)}</li>
          <li>{words.stays}</li>
        </ul>
      </CodeDialog>
    </>
  );
}
