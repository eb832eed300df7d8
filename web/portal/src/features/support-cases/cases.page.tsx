import { Link } from '@tanstack/react-router';
import { dayInTable } from '@tutela/education';
import { Badge, buttonClass, DataTable, EmptyState, Page, Sheet, type Column } from '@tutela/ui';
import { dayAt, momentInTable, ReadState, useMay } from '@tutela/web';
import { useDensity } from '../../shared/look/density';
import { caseStates } from '../../shared/support/case-state';
import { useMayAnswer, type CaseInList } from '../../shared/support/support.queries';
import { useCases } from './cases.queries';
import { answerInWords, casesWords as words, kindWords } from './cases.words';

/** `/school/cases`: the school's support cases, newest first. */
export function CasesPage() {
  const read = useCases();
  const { data } = read;
  const may = useMay();
  const mayAnswer = useMayAnswer();
  return (
    <Page
      title={words.title}
      h1={data ? answerInWords(data.cases, mayAnswer) : words.title}
      lead={may('releases:request') ? words.lead : words.leadOutside}
      acts={may('cases:ask') ? <ToRaise /> : undefined}
    >
      <ReadState read={read} loading={words.loading}>
        {({ cases }) => (cases.length === 0 ? <NoCase /> : <CasesTable cases={cases} />)}
      </ReadState>
    </Page>
  );
}

function ToRaise() {
  return (
    <Link to="/school/cases/new" className={buttonClass('main')}>
      {words.raise}
    </Link>
  );
}

/** Only the school's own contacts raise release cases (NC-23). */
function NoCase() {
  const mayRaise = useMay()('releases:request');
  const act = mayRaise ? (
    <Link to="/school/resources/forms" className={buttonClass()}>
      {words.toForms}
    </Link>
  ) : undefined;
  return (
    <Sheet>
      <EmptyState act={act}>{mayRaise ? `${words.empty} ${words.emptyNext}` : words.emptyOutside}</EmptyState>
    </Sheet>
  );
}

function CasesTable({ cases }: { cases: readonly CaseInList[] }) {
  const density = useDensity();
  return (
    <Sheet flush>
      <DataTable
        caption={words.caption}
        columns={columns}
        rows={cases}
        rowId={({ case: id }) => id}
        density={density}
      />
    </Sheet>
  );
}

const columns: readonly Column<CaseInList>[] = [
  {
    id: 'case',
    head: words.columns.case,
    rowHeader: true,
    cell: ({ case: id, reference }) => (
      <Link to="/school/cases/$case" params={{ case: id }} className="tu-name">
        {reference}
      </Link>
    ),
  },
  {
    id: 'about',
    head: words.columns.about,
    cell: ({ kind, form, subject, company }) => (
      <>
        {subject ?? kindWords[kind]}
        {form ? <span className="tu-second">{form.company.name}</span> : null}
        {company ? <span className="tu-second">{words.raisedFor(company.name)}</span> : null}
      </>
    ),
  },
  {
    id: 'state',
    head: words.columns.state,
    staysOnPhone: true,
    cell: ({ state, filesWaiting }) => (
      <>
        <Badge tone={caseStates[state].tone}>{caseStates[state].words}</Badge>
        {filesWaiting ? <span className="tu-second">{words.filesWaiting(filesWaiting)}</span> : null}
      </>
    ),
  },
  {
    id: 'raised',
    head: words.columns.raised,
    cell: ({ raisedAt, raisedBy }) => (
      <>
        {dayInTable(dayAt(raisedAt))}
        <span className="tu-second">{words.by(raisedBy)}</span>
      </>
    ),
  },
  { id: 'due', head: words.columns.due, cell: dueInWords },
];

function dueInWords({ dueAt, decidedAt, sentAt }: CaseInList): string {
  if (decidedAt) return words.decided(dayInTable(dayAt(decidedAt)));
  if (!sentAt) return words.notSent;
  return dueAt ? momentInTable(dueAt) : '';
}
