import { groupBy } from '@tutela/education';
import { open } from '@tutela/sealing';
import type { Place } from '../acts/act';
import type { Sql } from '../database/rows';
import { inTransaction } from '../database/transactions';
import type { ServiceConfig } from '../config/service-config';
import { kindOf, type Warnings } from '../events/dispatcher';
import type { Relayed } from '../events/relay';
import { pendingKey } from '../database/shared-database';
import type { AuditEntry } from './audit-entry';

const batchSize = 100;

type Append = (log: string, entries: readonly AuditEntry[]) => Promise<void>;

/**
 * Takes entries of acts in a shared database to the log they belong to, each exactly once: appended first under their own ids, marked after;
 * a crash between the two appends the same ids again, which changes nothing.
 * A log that is away holds up only its own entries, and one that does not open only itself: both stay, are tried again, and are warned of.
 * @param append all of the entries of one log or none of them
 */
export async function appendPending(
  place: Place,
  config: ServiceConfig,
  append: Append,
  warnings: Warnings,
): Promise<Relayed> {
  const key = pendingKey(config.ROOT_SECRET_FILE, place.writer);
  return inTransaction(place.source, async (sql, atEnd) => {
    const [[lock], rows] = await Promise.all([tryLock(sql, place), waiting(sql)]);
    if (!lock?.taken) return 'busy';
    const appended: string[] = [];
    for (const [log, own] of groupBy(rows, (row) => row.log)) {
      const entries = own.flatMap((row) => opened(key, place.writer, row, warnings));
      try {
        await append(log, entries);
        appended.push(...entries.map(({ id }) => id));
      } catch (error) {
        warnings.warn({ log, kind: kindOf(error) }, 'audit entries wait for their log');
      }
    }
    if (appended.length > 0)
      atEnd(() => sql.prepared`UPDATE audit_pending SET appended_at = now() WHERE id = ANY(${appended})`);
    return appended.length;
  });
}

function tryLock(sql: Sql, { schema }: Place): Promise<{ taken: boolean }[]> {
  return sql.prepared`SELECT pg_try_advisory_xact_lock(hashtext(${`relay.audit.${schema}`})) AS taken`;
}

interface PendingRow {
  readonly id: string;
  readonly log: string;
  readonly entry_sealed: Buffer;
}

/**
 * The oldest of each log. Logs and their entries are each looked up in the order of the index: sorted or gathered, whatever waits, and whatever was
 * appended since the last vacuum, would be gone through again each time.
 */
async function waiting(sql: Sql): Promise<PendingRow[]> {
  return sql.prepared<PendingRow>`
    WITH RECURSIVE waiting AS (
      (SELECT log FROM audit_pending WHERE appended_at IS NULL ORDER BY log LIMIT 1)
      UNION ALL
      SELECT (SELECT log FROM audit_pending WHERE appended_at IS NULL AND log > before.log ORDER BY log LIMIT 1)
      FROM waiting AS before WHERE before.log IS NOT NULL)
    SELECT oldest.* FROM waiting CROSS JOIN LATERAL (
      SELECT id, log, entry_sealed FROM audit_pending
      WHERE appended_at IS NULL AND log = waiting.log ORDER BY id LIMIT ${batchSize}) AS oldest
    ORDER BY id`;
}

function opened(key: Buffer, service: string, row: PendingRow, warnings: Warnings): AuditEntry[] {
  try {
    return [openEntry(key, service, row)];
  } catch (error) {
    warnings.warn({ entry: row.id, kind: kindOf(error) }, 'an audit entry does not open');
    return [];
  }
}

function openEntry(key: Buffer, service: string, row: PendingRow): AuditEntry {
  const context = { la: service, table: 'audit_pending', column: 'entry_sealed', row: row.id };
  const entry = JSON.parse(open(key, context, row.entry_sealed)) as AuditEntry & { at: string };
  return { ...entry, at: new Date(entry.at) };
}
