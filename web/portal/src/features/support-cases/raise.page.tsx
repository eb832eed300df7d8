import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { raiseSupportCase } from '@tutela/contracts';
import { Form, Page, SelectField, Sheet, TextField } from '@tutela/ui';
import { meQuery, ReadState, useMay } from '@tutela/web';
import { problemOf } from '../../shared/act/problem-of';
import { usePlaces } from '../../shared/support/support.queries';
import { useRaiseSupportCase } from './cases.queries';
import { caseRefusals, casesWords, raiseWords as words } from './cases.words';
import { companiesHere, type CompanyHere } from './companies-here';

/** `/school/cases/new`: a live contact asks the operator something for the school (NC-23). */
export function RaisePage() {
  const { data: me } = useQuery(meQuery);
  const isOwn = useMay()('cases:raise');
  return (
    <Page
      title={words.title}
      h1={words.h1}
      lead={isOwn || !me ? words.lead : `${words.leadOutside(me.organisation.name)} ${words.lead}`}
      trail={
        <>
          <Link to="/school/cases">{casesWords.title}</Link> / {words.title}
        </>
      }
    >
      <Sheet>{isOwn ? <ShareAndAsk /> : <Ask companies={[]} />}</Sheet>
    </Page>
  );
}

/** The school's own contacts choose which company may follow; an outside contact's own does. */
function ShareAndAsk() {
  return (
    <ReadState read={usePlaces()} loading={words.loading}>
      {({ places }) => <Ask companies={companiesHere(places)} />}
    </ReadState>
  );
}

const asked = raiseSupportCase.in.omit({ case: true });

function Ask({ companies }: { companies: readonly CompanyHere[] }) {
  const navigate = useNavigate();
  const { mutateAsync } = useRaiseSupportCase();
  // Made here, so that a second try sends the same case.
  const [id] = useState(() => crypto.randomUUID());
  const send = (values: { subject: string; text: string; company?: string | undefined }) =>
    problemOf(async () => {
      await mutateAsync({ case: id, ...values });
      await navigate({ to: '/school/cases/$case', params: { case: id }, replace: true });
    });
  return (
    <Form schema={asked} onSubmit={send} words={caseRefusals} submit={words.submit} busyWords={words.busy}>
      <TextField name="subject" label={words.subject} hint={words.subjectHint} autoComplete="off" />
      <TextField name="text" label={words.text} lines={8} />
      {companies.length > 0 ? (
        <SelectField
          name="company"
          label={words.company}
          hint={words.companyHint}
          optional
          empty={words.nobody}
          options={companies.map(({ id, name }) => ({ value: id, words: name }))}
        />
      ) : null}
    </Form>
  );
}
