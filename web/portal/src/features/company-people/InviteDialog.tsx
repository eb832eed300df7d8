import { inviteEmployee, type InputOf } from '@tutela/contracts';
import { ConfirmDialog, Form, TextField } from '@tutela/ui';
import type { CompanyPerson } from '../../shared/company/company.queries';
import { problemOf } from '../set-up/parts/problem-of';
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
        <TextField name="name" label={words.name} hint={words.nameHint} width={30} autoComplete="off" />
        <TextField
          name="userId"
          label={words.userId}
          hint={words.userIdHint}
          width={20}
          autoComplete="off"
          spellCheck={false}
          ignoreSpaces
        />
        <TextField
          name="email"
          label={words.email}
          hint={words.emailHint}
          type="email"
          inputMode="email"
          autoComplete="off"
        />
      </Form>
    </ConfirmDialog>
  );
}
