import { useNavigate } from '@tanstack/react-router';
import { Button, EmptyState, Notice, Page, Refused, Sheet } from '@tutela/ui';
import { problemOfError, ReadState, useServerClock } from '@tutela/web';
import { useState } from 'react';
import '../../shared/support/support.css';
import { stateOfForm } from './form-state';
import { useForms, useRaiseCase, type ReleaseForm } from './forms.queries';
import { answerInWords, formsRefusals, formsWords as words } from './forms.words';
import { FormsTable } from './FormsTable';
import { MakeForm } from './MakeForm';

/** `/school/resources/forms`: makes the release form and raises a case with it; for own contacts alone (NC-01, NC-23). */
export function FormsPage() {
  const read = useForms();
  const clock = useServerClock();
  const [made, setMade] = useState<ReleaseForm>();
  const waiting = read.data?.[0].forms.filter((form) => stateOfForm(form, clock()) === 'waits').length;
  return (
    <Page title={words.title} h1={waiting === undefined ? words.title : answerInWords(waiting)} lead={words.lead}>
      {made ? <Made form={made} onClose={() => setMade(undefined)} /> : null}
      <ReadState read={read} loading={words.loading}>
        {([{ forms }, { companies }]) => (
          <>
            <MakeForm companies={companies} onMade={setMade} />
            <Forms forms={forms} />
          </>
        )}
      </ReadState>
    </Page>
  );
}

function Made({ form, onClose }: { form: ReleaseForm; onClose: () => void }) {
  return (
    <Notice
      tone="good"
      live="status"
      title={words.made(form.reference)}
      acts={
        <Button kind="quiet" onPress={onClose}>
          {words.close}
        </Button>
      }
    >
      {words.madeNext}
    </Notice>
  );
}

function Forms({ forms }: { forms: readonly ReleaseForm[] }) {
  const navigate = useNavigate();
  const { mutate, isPending, variables, error } = useRaiseCase(
    (id) => void navigate({ to: '/school/cases/$case', params: { case: id } }),
  );
  return (
    <>
      {error ? <Refused problem={problemOfError(error)} words={formsRefusals} /> : null}
      <Sheet flush={forms.length > 0}>
        {forms.length === 0 ? (
          <EmptyState>{words.empty}</EmptyState>
        ) : (
          <FormsTable forms={forms} raising={isPending ? variables : undefined} onRaise={mutate} />
        )}
      </Sheet>
    </>
  );
}
