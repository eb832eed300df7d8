import { Link } from '@tanstack/react-router';
import { logWords as words } from '@tutela/web';
import type { AuditPageOfLog } from './audit.queries';
import { newerThan, olderThan, type AuditSearch } from './audit.search';

/** Newer and older: no numbers, for a log never stops. */
export function Pages({ page, search }: { page: AuditPageOfLog; search: AuditSearch }) {
  const last = page.entries.at(-1);
  const isNewest = search.before === undefined;
  if (isNewest && !page.older) return null;
  return (
    <nav className="co-pages tu-screen-only" aria-label={words.pages}>
      {isNewest ? null : (
        <Link to="/audit" search={newerThan(search)} resetScroll={false}>
          {words.newer}
        </Link>
      )}
      {page.older && last ? (
        <Link to="/audit" search={olderThan(search, last.id)} resetScroll={false}>
          {words.older}
        </Link>
      ) : null}
    </nav>
  );
}
