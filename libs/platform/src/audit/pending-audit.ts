import { open } from '@tutela/sealing';
import type { Place } from '../acts/act';
import { sqlOf, type Sql } from '../database/rows';
import type { ServiceConfig } from '../config/service-config';
import type { Relayed } from '../events/relay';
import { pendingKey } from '../database/shared-database';
import type { AuditEntry } from './audit-entry';

const batchSize = 100;

/**
 * Takes entries of acts in a shared database to the log they belong to, each exactly once: appended first under its own id, marked after;
 * a crash between the two appends the same id again, which changes nothing.
 */
export async function appendPending(
  place: Place,
  config: ServiceConfig,
  append: (log: string, entry: AuditEntry) => Promise<void>,
): Promise<Relayed> {
  const key = pendingKey(config.ROOT_SECRET_FILE, place.writer);
  return place.source.transaction(async (manager) => {
    if (!manager.queryRunner) return 0;
    const sql = sqlOf(manager.queryRunner);
    const [lock] = await sql<{
      taken: boolean;
    }>`SELECT pg_try_advisory_xact_lock(hashtext(${`relay.audit.${place.schema}`})) AS taken`;
    if (!lock?.taken) return 'busy';
    const rows = await waiting(sql);
    const appended: string[] = [];
    const away = new Set<string>();
    for (const row of rows) {
      if (away.has(row.log)) continue;
      try {
        await append(row.log, openEntry(key, place.writer, row));
        appended.push(row.id);
      } catch {
        // One log that is away holds up only its own entries.
        away.add(row.log);
      }
    }
    await sql`UPDATE audit_pending SET appended_at = now() WHERE id = ANY(${appended})`;
    return appended.length;
  });
}

interface PendingRow {
  readonly id: string;
  readonly log: string;
  readonly entry_sealed: Buffer;
}

async function waiting(sql: Sql): Promise<PendingRow[]> {
  return sql<PendingRow>`
    SELECT id, log, entry_sealed FROM (
      SELECT *, row_number() OVER (PARTITION BY log ORDER BY id) AS place FROM audit_pending WHERE appended_at IS NULL
    ) AS each_log WHERE place <= ${batchSize} ORDER BY id`;
}

export function openEntry(key: Buffer, service: string, row: PendingRow): AuditEntry {
  const context = { la: service, table: 'audit_pending', column: 'entry_sealed', row: row.id };
  const entry = JSON.parse(open(key, context, row.entry_sealed)) as AuditEntry & { at: string };
  return { ...entry, at: new Date(entry.at) };
}
