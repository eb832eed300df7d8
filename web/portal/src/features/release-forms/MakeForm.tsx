import { makeReleaseForm } from '@tutela/contracts';
import { EmptyState, Form, SelectField, Sheet } from '@tutela/ui';
import { problemOf } from '../../shared/act/problem-of';
import { downloadForm } from './download-form';
import { managerChoices } from './form-state';
import { useMakeForm, type Company, type ReleaseForm } from './forms.queries';
import { formsRefusals, formsWords as words } from './forms.words';

interface MakeFormProps {
  companies: readonly Company[];
  onMade: (form: ReleaseForm) => void;
}

const schema = makeReleaseForm.in.pick({ manager: true });

/** Chooses company and manager; the form is made for them and downloaded (NC-01). */
export function MakeForm({ companies, onMade }: MakeFormProps) {
  const { mutateAsync } = useMakeForm();
  const choices = managerChoices(companies);
  const make = ({ manager }: { manager: string }) =>
    problemOf(async () => {
      const company = choices.find((choice) => choice.manager === manager)?.company ?? '';
      const form = await mutateAsync({ company, manager });
      downloadForm(form.form);
      onMade(form);
    });
  return (
    <Sheet title={words.make} hint={words.makeHint}>
      {choices.length === 0 ? (
        <EmptyState>{words.noCompany}</EmptyState>
      ) : (
        <Form schema={schema} onSubmit={make} words={formsRefusals} submit={words.submit} busyWords={words.busy}>
          <SelectField
            name="manager"
            label={words.manager}
            hint={words.managerHint}
            empty={words.choose}
            options={choices.map(({ manager, words: says }) => ({ value: manager, words: says }))}
          />
        </Form>
      )}
    </Sheet>
  );
}
