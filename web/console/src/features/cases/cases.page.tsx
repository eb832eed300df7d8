import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Badge, Button, DataTable, EmptyState, Go, Page, Pill, PillRow, Sheet, type Column } from '@tutela/ui';
import { momentInTable, readOf, ReadState } from '@tutela/web';
import { useMemo } from 'react';
import { ageInWords, arrivedAt, caseLook, dueLook, isDue, waitsForUs } from '../../shared/cases/case-state';
import { queueQuery, type Queue, type QueuedCase } from '../../shared/cases/cases.queries';
import type { Shown } from './cases.search';
import { casesWords as words } from './cases.words';
import { shownOf, sortedCases, sortOfText, textOfSort } from './queue';

/** `/console/cases`: the queue with state, age, due time and who has it (NC-03). */
export function CasesPage() {
  const { show = 'all' } = useSearch({ from: '/shell/cases' });
  const read = readOf(useQuery(queueQuery));
  const { data } = read;
  return (
    <Page
      title={words.title}
      h1={data ? words.h1(data.cases.filter(waitsForUs).length) : words.title}
      lead={data ? words.lead(data.cases.filter((one) => isDue(one, data.now)).length) : undefined}
      acts={<Button onPress={read.again}>{words.again}</Button>}
    >
      <ReadState read={read} loading={words.loading}>
        {(queue) => (
          <>
            <Filters queue={queue} shown={show} />
            <Sheet flush>
              <QueueTable queue={queue} shown={show} />
            </Sheet>
          </>
        )}
      </ReadState>
    </Page>
  );
}

function Filters({ queue, shown }: { queue: Queue; shown: Shown }) {
  const navigate = useNavigate({ from: '/cases' });
  const choose = (show: Shown): void =>
    void navigate({
      search: (old) => ({ ...old, show: show === 'all' ? undefined : show }),
      replace: true,
      resetScroll: false,
    });
  return (
    <PillRow label={words.filter}>
      {(Object.keys(words.shown) as Shown[]).map((one) => (
        <Pill key={one} chosen={one === shown} onChoose={() => choose(one)}>
          {words.shown[one]} {shownOf(queue, one).length}
        </Pill>
      ))}
    </PillRow>
  );
}

function QueueTable({ queue, shown }: { queue: Queue; shown: Shown }) {
  const { sort: text } = useSearch({ from: '/shell/cases' });
  const navigate = useNavigate({ from: '/cases' });
  const sort = sortOfText(text);
  const columns = useMemo(() => columnsAt(queue.now), [queue.now]);
  return (
    <DataTable
      caption={words.title}
      columns={columns}
      rows={sortedCases(shownOf(queue, shown), sort)}
      rowId={(one) => one.case}
      sort={sort}
      onSort={(next) =>
        void navigate({ search: (old) => ({ ...old, sort: textOfSort(next) }), replace: true, resetScroll: false })
      }
      empty={
        <div className="co-pad">
          {queue.cases.length === 0 ? (
            <EmptyState>{words.empty}</EmptyState>
          ) : (
            <EmptyState act={<Go to="/cases">{words.clear}</Go>}>{words.noneShown}</EmptyState>
          )}
        </div>
      }
    />
  );
}

const columnsAt = (now: string): readonly Column<QueuedCase>[] => [
  {
    id: 'case',
    head: words.columns.case,
    rowHeader: true,
    cell: (one) => (
      <>
        <Go to={`/${one.kind === 'support' ? 'support-cases' : 'cases'}/${one.case}`} className="tu-name">
          {one.reference}
        </Go>
        <span className="tu-second">{words.raisedFor(one)}</span>
      </>
    ),
  },
  {
    id: 'state',
    head: words.columns.state,
    staysOnPhone: true,
    cell: ({ state, filesWaiting }) => (
      <>
        <Badge tone={caseLook(state).tone}>{caseLook(state).words}</Badge>
        {filesWaiting ? <span className="tu-second">{words.filesWaiting(filesWaiting)}</span> : null}
      </>
    ),
  },
  {
    id: 'since',
    head: words.columns.since,
    sortable: true,
    cell: (one) => (
      <>
        {ageInWords(arrivedAt(one), now)}
        <span className="tu-second">{momentInTable(arrivedAt(one))}</span>
      </>
    ),
  },
  { id: 'due', head: words.columns.due, sortable: true, cell: (one) => <Due one={one} now={now} /> },
  { id: 'who', head: words.columns.who, cell: holderInWords },
];

/** By the account: another agent may have the same name. */
function holderInWords({ takenBy, takenByYou }: QueuedCase): string {
  if (takenBy === undefined) return words.nobody;
  return takenByYou ? words.you : takenBy;
}

/** Coloured only where somebody has to act today; a date alone is only a date. */
function Due({ one, now }: { one: QueuedCase; now: string }) {
  const look = dueLook(one, now);
  if (!waitsForUs(one)) return words.afterAnswer;
  if (!look || one.dueAt === undefined) return words.noDue;
  if (look.tone === 'wait') return momentInTable(one.dueAt);
  return <Badge tone={look.tone}>{look.words}</Badge>;
}
