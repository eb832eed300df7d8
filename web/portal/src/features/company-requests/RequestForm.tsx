import { Link } from '@tanstack/react-router';
import { buttonClass, ChecksField, EmptyState, Form, SelectField, Sheet, TextField } from '@tutela/ui';
import type { z } from 'zod';
import type { CompanyPerson, CompanySchool } from '../../shared/company/company.queries';
import { companyRefusals } from '../../shared/company/company.refusals';
import { requestWords as words } from './company-requests.words';
import { mySchools, peopleChoices, requestSchema, schoolOptions } from './request-choices';

export type Asked = z.output<typeof requestSchema>;

interface RequestFormProps {
  schools: readonly CompanySchool[];
  people: readonly CompanyPerson[];
  /** The URN that is chosen already. */
  school?: string;
  onAsked: (asked: Asked) => void;
}

/** A school, people, a reason and the terms; nothing is sent before the code. */
export function RequestForm({ schools, people, school, onAsked }: RequestFormProps) {
  const mine = mySchools(schools);
  const choices = peopleChoices(people, schools);
  if (mine.length === 0) return <NoSchool />;
  if (choices.length === 0) return <NoPeople />;
  const [only] = mine.length === 1 ? mine : [];
  const chosen = mine.find(({ release }) => release.urn === school) ?? only;
  return (
    <Sheet>
      <Form
        schema={requestSchema}
        start={{ urn: chosen?.release.urn ?? '', people: [], terms: [] }}
        onSubmit={(values) => {
          onAsked(values);
          return Promise.resolve();
        }}
        words={companyRefusals}
        submit={words.submit}
        busyWords={words.busy}
      >
        <SelectField
          name="urn"
          label={words.school}
          hint={words.schoolHint}
          options={schoolOptions(mine)}
          empty={words.chooseSchool}
        />
        <ChecksField name="people" label={words.people} hint={words.peopleHint} choices={choices} />
        <TextField name="reason" label={words.reason} hint={words.reasonHint} lines={3} />
        <Terms />
        <ChecksField name="terms" label={words.accept} choices={[{ value: 'accepted', words: words.acceptChoice }]} />
      </Form>
    </Sheet>
  );
}

/** What the manager takes on with each grant (NC-14). */
function Terms() {
  return (
    <section className="po-terms" aria-label={words.termsTitle}>
      <h2>{words.termsTitle}</h2>
      <ul>
        {words.terms.map((term) => (
          <li key={term}>{term}</li>
        ))}
      </ul>
    </section>
  );
}

function NoSchool() {
  return (
    <Sheet>
      <EmptyState
        act={
          <Link to="/company/schools" className={buttonClass('main')}>
            {words.toSchools}
          </Link>
        }
      >
        {words.noSchool} {words.noSchoolWhy}
      </EmptyState>
    </Sheet>
  );
}

function NoPeople() {
  return (
    <Sheet>
      <EmptyState
        act={
          <Link to="/company/people" className={buttonClass('main')}>
            {words.toPeople}
          </Link>
        }
      >
        {words.noPeople}
      </EmptyState>
    </Sheet>
  );
}
