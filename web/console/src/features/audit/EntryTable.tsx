import { DataTable, EmptyState, Sheet } from '@tutela/ui';
import { useMemo } from 'react';
import { entriesByDay, logColumns, logWords } from '@tutela/web';
import { clockWithSeconds } from '../../shared/words';
import type { AuditPageOfLog } from './audit.queries';
import { isNarrowed, type AuditSearch } from './audit.search';
import { auditWords as words } from './audit.words';
import { rangeInWords } from './entry.words';
import { Pages } from './Pages';

interface EntryTableProps {
  page: AuditPageOfLog;
  search: AuditSearch;
  onOpen: (entry: string) => void;
}

/** One page of a log, newest first, a group for each day. */
export function EntryTable({ page, search, onOpen }: EntryTableProps) {
  const { entries } = page;
  const columns = useMemo(() => logColumns(onOpen, clockWithSeconds), [onOpen]);
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
