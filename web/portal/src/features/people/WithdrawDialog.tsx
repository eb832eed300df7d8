import { withdrawPerson } from '@tutela/contracts';
import { ConfirmDialog, Form, TextField } from '@tutela/ui';
import { problemOf } from '../../shared/act/problem-of';
import type { NominatedPerson } from '../set-up/set-up.queries';
import { useWithdraw } from './people.queries';
import { peopleRefusals, withdrawWords as words } from './people.words';

interface WithdrawDialogProps {
  /** Who is to go; undefined while nothing is asked. */
  person: NominatedPerson | undefined;
  onDone: (person: NominatedPerson) => void;
  onClose: () => void;
}

const schema = withdrawPerson.in.pick({ reason: true });

/** Withdraws a person with a reason: account, tag and every session end at once (VS-12). */
export function WithdrawDialog({ person, onDone, onClose }: WithdrawDialogProps) {
  const { mutateAsync } = useWithdraw();
  const send = ({ reason }: { reason: string }) =>
    problemOf(async () => {
      if (!person) return;
      onDone(await mutateAsync({ account: person.account, reason }));
      onClose();
    });
  return (
    <ConfirmDialog open={person !== undefined} title={person ? words.title(person.name) : ''} onClose={onClose}>
      <p className="po-follows">{person ? words.follows(person.name) : null}</p>
      <Form
        schema={schema}
        onSubmit={send}
        words={peopleRefusals}
        submit={words.submit}
        submitKind="danger"
        busyWords={words.busy}
      >
        <TextField name="reason" label={words.reason} hint={words.reasonHint} lines={3} />
      </Form>
    </ConfirmDialog>
  );
}
