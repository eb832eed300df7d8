import { inviteEmployee, type InputOf } from '@tutela/contracts';
import { ConfirmDialog, Form } from '@tutela/ui';
import type { CompanyPerson } from '../../shared/company/company.queries';
import { PersonFields } from '../../shared/person/PersonFields';
import { problemOf } from '../../shared/act/problem-of';
import { useInvite } from './company-people.queries';
import { inviteWords as words, peopleRefusals } from './company-people.words';

interface InviteDialogProps {
  open: boolean;
  onDone: (person: CompanyPerson) => void;
  onClose: () => void;
}

/** Name, user id and e-mail of an employee of one's own company. */
export function InviteDialog({ open, onDone, onClose }: InviteDialogProps) {
  const { mutateAsync } = useInvite();
  const send = (values: InputOf<typeof inviteEmployee>) =>
    problemOf(async () => {
      onDone(await mutateAsync(values));
      onClose();
    });
  return (
    <ConfirmDialog open={open} title={words.title} onClose={onClose}>
      <Form
        schema={inviteEmployee.in}
        onSubmit={send}
        words={peopleRefusals}
        fieldOf={{ 'user-id-taken': 'userId' }}
        submit={words.submit}
        busyWords={words.busy}
      >
        <PersonFields words={words} />
      </Form>
    </ConfirmDialog>
  );
}
