import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Page } from '@tutela/ui';
import { CodeDialog, joined, meQuery, ReadState } from '@tutela/web';
import { useState } from 'react';
import {
  useCompanyPeople,
  useCompanySchools,
  type CompanyPerson,
  type CompanySchool,
} from '../../shared/company/company.queries';
import { useRequestContacts, type Requested } from './company-requests.queries';
import { requestWords as words } from './company-requests.words';
import { RequestForm, type Asked } from './RequestForm';
import { RequestResults } from './RequestResults';
import './requests.css';

interface Decided {
  requested: Requested;
  urn: string;
  schoolName: string;
}

/** `/company/requests/new`: several employees for one school by one case, decided at once (NC-04, NC-14). */
export function RequestPage() {
  const { school } = useSearch({ from: '/shell/company/requests/new' });
  const read = joined(useCompanySchools(), useCompanyPeople());
  const [asked, setAsked] = useState<Asked>();
  const [decided, setDecided] = useState<Decided>();
  if (decided) return <RequestResults key="decided" {...decided} onAgain={() => setDecided(undefined)} />;
  return (
    <Page
      title={words.title}
      h1={words.h1}
      lead={words.lead}
      trail={
        <>
          <Link to="/company/schools">{words.trail}</Link> / {words.title}
        </>
      }
    >
      <ReadState read={read} loading={words.loading}>
        {([{ schools }, { people }]) => (
          <>
            <RequestForm
              schools={schools}
              people={people}
              school={school === undefined ? undefined : String(school)}
              onAsked={setAsked}
            />
            {asked ? (
              <RequestCode
                asked={asked}
                schools={schools}
                people={people}
                onDecided={setDecided}
                onClose={() => setAsked(undefined)}
              />
            ) : null}
          </>
        )}
      </ReadState>
    </Page>
  );
}

interface RequestCodeProps {
  asked: Asked;
  schools: readonly CompanySchool[];
  people: readonly CompanyPerson[];
  onDecided: (decided: Decided) => void;
  onClose: () => void;
}

/** Says what is asked and by whom it is answered for, and takes the code for it (NC-21). */
function RequestCode({
  asked: { urn, people: chosen, reason },
  schools,
  people,
  onDecided,
  onClose,
}: RequestCodeProps) {
  const { data: me } = useQuery(meQuery);
  const { mutateAsync } = useRequestContacts();
  const schoolName = schools.find(({ release }) => release.urn === urn)?.release.schoolName ?? '';
  const names = people.filter(({ account }) => chosen.includes(account)).map(({ name }) => name);
  const ask = async (code: string): Promise<void> => {
    const requested = await mutateAsync({ urn, people: chosen, reason, acceptsTerms: true, code });
    onClose();
    onDecided({ requested, urn, schoolName });
  };
  return (
    <CodeDialog opened onClose={onClose} title={words.codeTitle} act={words.act} tagEndsIn={me?.tagEndsIn} onCode={ask}>
      <p>{words.now}</p>
      <ul>
        <li>{words.become(names, schoolName)}</li>
        <li>{words.responsible}</li>
      </ul>
    </CodeDialog>
  );
}
