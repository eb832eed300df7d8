import { DataTable, EmptyState, Sheet, type Column } from '@tutela/ui';
import { useMemo } from 'react';
import { entriesByDay, EntryOpener, logWords, OutcomeBadge, whoOf } from '@tutela/web';
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

/** One page of a log, newest first, a group for each day. */
export function EntryTable({ page, search, onOpen }: EntryTableProps) {
  const { entries } = page;
  const columns = useMemo(() => columnsOf(onOpen), [onOpen]);
  const groups = useMemo(() => entriesByDay(entries), [entries]);
  return (
    <Sheet flush>
      <DataTable
        caption={logWords.caption}
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
  if (search.before) return logWords.noneOlder;
  return isNarrowed(search) ? words.noneFound : words.none;
}

const columnsOf = (onOpen: (entry: string) => void): readonly Column<Entry>[] => [
  {
    id: 'at',
    head: logWords.columns.at,
    rowHeader: true,
    cell: ({ at }) => <time dateTime={at}>{clockWithSeconds(at)}</time>,
  },
  {
    id: 'what',
    head: logWords.columns.what,
    staysOnPhone: true,
    cell: (entry) => (
      <>
        <EntryOpener entry={entry} onOpen={onOpen} />
        <span className="tu-second">{aboutInList(entry)}</span>
        <span className="tu-second co-phone-only">
          {whoOf(entry.actor).name}
          {entry.outcome === 'refused' ? `. ${logWords.outcome.refused}.` : ''}
        </span>
      </>
    ),
  },
  {
    id: 'who',
    head: logWords.columns.who,
    cell: ({ actor }) => (
      <>
        {whoOf(actor).name}
        {actor.kind === 'install' ? null : <span className="tu-second">{whoOf(actor).second}</span>}
      </>
    ),
  },
  { id: 'outcome', head: logWords.columns.outcome, cell: ({ outcome }) => <OutcomeBadge outcome={outcome} /> },
];
