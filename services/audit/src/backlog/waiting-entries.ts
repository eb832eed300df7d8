import { isUnreachable, withSql, type Waiting } from '@tutela/platform';
import type { Logs } from '../tree/logs';

/** What of each log waits for its leaf, by the server's clock. A log whose database is away is left out: what waits in it is not known. */
export async function waitingEntries(logs: Logs): Promise<Waiting[]> {
  const waiting: Waiting[] = [];
  for (const name of await logs.known()) waiting.push(...(await ofLog(logs, name)));
  return waiting;
}

async function ofLog(logs: Logs, log: string): Promise<Waiting[]> {
  try {
    const { source } = await logs.open(log);
    const rows = await withSql(
      source,
      (sql) => sql.prepared<{ waiting: number; seconds: number }>`
        SELECT count(*)::int AS waiting, coalesce(extract(epoch FROM now() - min(queued_at)), 0)::float AS seconds
        FROM audit.unsequenced`,
    );
    return rows.map((row) => ({ queue: 'entries', log, ...row }));
  } catch (error) {
    if (isUnreachable(error)) return [];
    throw error;
  }
}
