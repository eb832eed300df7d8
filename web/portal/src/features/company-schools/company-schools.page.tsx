import { Link } from '@tanstack/react-router';
import { buttonClass, EmptyState, Page, Sheet } from '@tutela/ui';
import { ReadState, useMay } from '@tutela/web';
import { useCompanySchools } from '../../shared/company/company.queries';
import { answerInWords, companySchoolsWords as words } from './company-schools.words';
import { ReleasesTable } from './ReleasesTable';

/** `/company/schools`: the releases of the company, and how many places each school has left (NC-03, NC-07). */
export function CompanySchoolsPage() {
  const read = useCompanySchools();
  const mayAsk = useMay()('contacts:request');
  const { data } = read;
  const count = new Set(data?.schools.map(({ release }) => release.urn)).size;
  const canAsk = mayAsk && data?.schools.some(({ yours }) => yours);
  return (
    <Page
      title={words.title}
      h1={data ? answerInWords(count) : words.title}
      lead={words.lead}
      acts={
        canAsk ? (
          <Link to="/company/requests/new" className={buttonClass('main')}>
            {words.ask}
          </Link>
        ) : undefined
      }
    >
      <ReadState read={read} loading={words.loading}>
        {({ schools }) =>
          schools.length === 0 ? (
            <Sheet>
              <EmptyState>{words.empty}</EmptyState>
            </Sheet>
          ) : (
            <Sheet flush>
              <ReleasesTable schools={schools} />
            </Sheet>
          )
        }
      </ReadState>
    </Page>
  );
}
