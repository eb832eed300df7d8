import { open } from '@tutela/sealing';
import type { Place } from '../acts/act';
import type { Sql } from '../database/rows';
import { inTransaction } from '../database/transactions';
import type { ServiceConfig } from '../config/service-config';
import type { Relayed } from '../events/relay';
import { pendingKey } from '../database/shared-database';
import type { AuditEntry } from './audit-entry';

const batchSize = 100;

type Append = (log: string, entries: readonly AuditEntry[]) => Promise<void>;

/**
 * Takes entries of acts in a shared database to the log they belong to, each exactly once: appended first under their own ids, marked after;
 * a crash between the two appends the same ids again, which changes nothing.
 * @param append all of the entries of one log or none of them
 */
export async function appendPending(place: Place, config: ServiceConfig, append: Append): Promise<Relayed> {
  const key = pendingKey(config.ROOT_SECRET_FILE, place.writer);
  return inTransaction(place.source, async (sql, atEnd) => {
    const [[lock], rows] = await Promise.all([tryLock(sql, place), waiting(sql)]);
    if (!lock?.taken) return 'busy';
    const appended: string[] = [];
    for (const log of new Set(rows.map((row) => row.log))) {
      const own = rows.filter((row) => row.log === log);
      const entries = own.map((row) => openEntry(key, place.writer, row));
      // One log that is away holds up only its own entries.
      if (await succeeds(append(log, entries))) appended.push(...own.map(({ id }) => id));
    }
    if (appended.length > 0)
      atEnd(() => sql.prepared`UPDATE audit_pending SET appended_at = now() WHERE id = ANY(${appended})`);
    return appended.length;
  });
}

function tryLock(sql: Sql, { schema }: Place): Promise<{ taken: boolean }[]> {
  return sql.prepared`SELECT pg_try_advisory_xact_lock(hashtext(${`relay.audit.${schema}`})) AS taken`;
}

function succeeds(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

interface PendingRow {
  readonly id: string;
  readonly log: string;
  readonly entry_sealed: Buffer;
}

async function waiting(sql: Sql): Promise<PendingRow[]> {
  return sql.prepared<PendingRow>`
    SELECT id, log, entry_sealed FROM (
      SELECT *, row_number() OVER (PARTITION BY log ORDER BY id) AS place FROM audit_pending WHERE appended_at IS NULL
    ) AS each_log WHERE place <= ${batchSize} ORDER BY id`;
}

function openEntry(key: Buffer, service: string, row: PendingRow): AuditEntry {
  const context = { la: service, table: 'audit_pending', column: 'entry_sealed', row: row.id };
  const entry = JSON.parse(open(key, context, row.entry_sealed)) as AuditEntry & { at: string };
  return { ...entry, at: new Date(entry.at) };
}
