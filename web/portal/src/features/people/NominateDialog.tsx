import { nominatePerson, roles, type InputOf } from '@tutela/contracts';
import { ConfirmDialog, Form, RadioField } from '@tutela/ui';
import { PersonFields } from '../../shared/person/PersonFields';
import { problemOf } from '../../shared/act/problem-of';
import type { NominatedPerson } from '../set-up/set-up.queries';
import { useNominate } from './people.queries';
import { nominateWords as words, peopleRefusals, roleChoices } from './people.words';

interface NominateDialogProps {
  open: boolean;
  onDone: (person: NominatedPerson) => void;
  onClose: () => void;
}

const choices = roleChoices.map(({ value, hint }) => ({ value, words: roles[value].words, hint }));

/** Name, user id, e-mail and role of a person of one's own authority. */
export function NominateDialog({ open, onDone, onClose }: NominateDialogProps) {
  const { mutateAsync } = useNominate();
  const send = (values: InputOf<typeof nominatePerson>) =>
    problemOf(async () => {
      onDone(await mutateAsync(values));
      onClose();
    });
  return (
    <ConfirmDialog open={open} title={words.title} onClose={onClose}>
      <Form
        schema={nominatePerson.in}
        onSubmit={send}
        words={peopleRefusals}
        fieldOf={{ 'user-id-taken': 'userId' }}
        submit={words.submit}
        busyWords={words.busy}
      >
        <PersonFields words={words} />
        <RadioField name="role" label={words.role} choices={choices} />
      </Form>
    </ConfirmDialog>
  );
}
