import { dayInWords } from '@tutela/education';
import { Badge, DataTable, EmptyState, Sheet, type Column, type RowGroup } from '@tutela/ui';
import { useMemo } from 'react';
import { dayAt, deedInWords, whoOf } from '@tutela/web';
import { clockWithSeconds } from '../../shared/words';
import type { AuditPageOfLog, Entry } from './audit.queries';
import { isNarrowed, type AuditSearch } from './audit.search';
import { auditWords as words } from './audit.words';
import { aboutInList, rangeInWords } from './entry.words';
import { Pages } from './Pages';

interface EntryTableProps {
  page: AuditPageOfLog;
  search: AuditSearch;
  onOpen: (entry: string) => void;
}

/** The id of the button that opens an entry: where the focus goes back to. */
export const openerOf = (entry: string): string => `open-${entry}`;

/** One page of a log, newest first, a group for each day. */
export function EntryTable({ page, search, onOpen }: EntryTableProps) {
  const { entries } = page;
  const columns = useMemo(() => columnsOf(onOpen), [onOpen]);
  const groups = useMemo(() => byDay(entries), [entries]);
  return (
    <Sheet flush>
      <DataTable
        caption={words.caption}
        columns={columns}
        rows={[]}
        groups={groups}
        rowId={({ id }) => id}
        current={search.entry}
        empty={
          <div className="co-pad">
            <EmptyState>{emptyWords(search)}</EmptyState>
          </div>
        }
        foot={
          <>
            <span>{words.range(entries.length, rangeInWords(entries), search.before === undefined)}</span>
            <Pages page={page} search={search} />
          </>
        }
      />
    </Sheet>
  );
}

function emptyWords(search: AuditSearch): string {
  if (search.before) return words.noneOlder;
  return isNarrowed(search) ? words.noneFound : words.none;
}

function byDay(entries: readonly Entry[]): RowGroup<Entry>[] {
  const days = [...new Set(entries.map(({ at }) => dayAt(at)))];
  return days.map((day) => ({
    key: day,
    head: <strong>{dayInWords(day)}</strong>,
    rows: entries.filter(({ at }) => dayAt(at) === day),
  }));
}

const columnsOf = (onOpen: (entry: string) => void): readonly Column<Entry>[] => [
  {
    id: 'at',
    head: words.columns.at,
    rowHeader: true,
    cell: ({ at }) => <time dateTime={at}>{clockWithSeconds(at)}</time>,
  },
  {
    id: 'what',
    head: words.columns.what,
    staysOnPhone: true,
    cell: (entry) => (
      <>
        <button type="button" id={openerOf(entry.id)} className="co-open" onClick={() => onOpen(entry.id)}>
          <span className="tu-hidden">{words.open}</span>
          {deedInWords(entry.action)}
        </button>
        <span className="tu-second">{aboutInList(entry)}</span>
        <span className="tu-second co-phone-only">
          {whoOf(entry.actor).name}
          {entry.outcome === 'refused' ? `. ${words.outcome.refused}.` : ''}
        </span>
      </>
    ),
  },
  {
    id: 'who',
    head: words.columns.who,
    cell: ({ actor }) => (
      <>
        {whoOf(actor).name}
        {actor.kind === 'install' ? null : <span className="tu-second">{whoOf(actor).second}</span>}
      </>
    ),
  },
  { id: 'outcome', head: words.columns.outcome, cell: ({ outcome }) => <OutcomeBadge outcome={outcome} /> },
];

export function OutcomeBadge({ outcome }: Pick<Entry, 'outcome'>) {
  return <Badge tone={outcome === 'refused' ? 'bad' : 'plain'}>{words.outcome[outcome]}</Badge>;
}
