import { Link } from '@tanstack/react-router';
import { DataTable, EmptyState } from '@tutela/ui';
import { clockOf, entriesByDay, logColumns, logWords as words } from '@tutela/web';
import { useMemo } from 'react';
import type { LogPage } from './audit.queries';
import type { AuditSearch } from './audit.search';
import { auditWords } from './audit.words';

interface LogTableProps {
  page: LogPage;
  search: AuditSearch;
  onOpen: (entry: string) => void;
}

/** One page of the log, newest first, a group for each day. */
export function LogTable({ page, search, onOpen }: LogTableProps) {
  const columns = useMemo(() => logColumns(onOpen, clockOf), [onOpen]);
  const groups = useMemo(() => entriesByDay(page.entries), [page]);
  return (
    <DataTable
      caption={words.caption}
      captionShown={false}
      columns={columns}
      rows={[]}
      groups={groups}
      rowId={({ id }) => id}
      current={search.entry}
      empty={<EmptyState>{search.before ? words.noneOlder : auditWords.log.none}</EmptyState>}
      foot={<Pages page={page} search={search} />}
    />
  );
}

/** Newer and older: no numbers, for a log never stops. */
function Pages({ page, search: { before = [] } }: { page: LogPage; search: AuditSearch }) {
  const last = page.entries.at(-1);
  if (before.length === 0 && !page.older) return null;
  return (
    <nav className="tw-pages tu-screen-only" aria-label={words.pages}>
      {before.length > 0 ? (
        <Link to="/audit" search={{ before: before.length > 1 ? before.slice(0, -1) : undefined }} resetScroll={false}>
          {words.newer}
        </Link>
      ) : null}
      {page.older && last ? (
        <Link to="/audit" search={{ before: [...before, last.id] }} resetScroll={false}>
          {words.older}
        </Link>
      ) : null}
    </nav>
  );
}
