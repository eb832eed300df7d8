import { Link } from '@tanstack/react-router';
import { Badge, buttonClass, DataTable, EmptyState, Page, Sheet, type Column } from '@tutela/ui';
import { momentInTable, ReadState } from '@tutela/web';
import { useDensity } from '../../shared/look/density';
import { caseStates } from '../../shared/support/case-state';
import type { CaseInList } from '../../shared/support/support.queries';
import { useCompanyCases } from './company-cases.queries';
import { answerInWords, companyCasesWords as words, kindWords } from './company-cases.words';

/** `/company/cases`: what the company has asked for, and what was decided (NC-04). */
export function CompanyCasesPage() {
  const read = useCompanyCases();
  const density = useDensity();
  const { data } = read;
  return (
    <Page title={words.title} h1={data ? answerInWords(data.cases.length) : words.title} lead={words.lead}>
      <ReadState read={read} loading={words.loading}>
        {({ cases }) =>
          cases.length === 0 ? (
            <NoCase />
          ) : (
            <Sheet flush>
              <DataTable
                caption={words.caption}
                columns={columns}
                rows={cases}
                rowId={(one) => one.case}
                density={density}
              />
            </Sheet>
          )
        }
      </ReadState>
    </Page>
  );
}

function NoCase() {
  return (
    <Sheet>
      <EmptyState
        act={
          <Link to="/company/requests/new" className={buttonClass('main')}>
            {words.ask}
          </Link>
        }
      >
        {words.empty}
      </EmptyState>
    </Sheet>
  );
}

const columns: readonly Column<CaseInList>[] = [
  {
    id: 'case',
    head: words.columns.case,
    rowHeader: true,
    cell: (one) => (
      <>
        <Link to="/company/cases/$case" params={{ case: one.case }} className="tu-name">
          {one.reference}
        </Link>
        <span className="tu-second">{kindWords[one.kind]}</span>
      </>
    ),
  },
  {
    id: 'state',
    head: words.columns.state,
    staysOnPhone: true,
    cell: ({ state }) => <Badge tone={caseStates[state].tone}>{caseStates[state].words}</Badge>,
  },
  { id: 'by', head: words.columns.by, cell: ({ raisedBy }) => raisedBy },
  { id: 'at', head: words.columns.at, cell: ({ raisedAt }) => momentInTable(raisedAt) },
  { id: 'outcome', head: words.columns.outcome, cell: ({ outcome }) => outcome ?? words.noOutcome },
];
