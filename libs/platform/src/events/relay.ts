import type { CloudEvent } from '@tutela/contracts';
import type { Place } from '../acts/act';
import type { Sql } from '../database/rows';
import { inTransaction } from '../database/transactions';
import type { EventTransport } from './transport';

const batchSize = 200;

export type Relayed = number | 'busy';

/**
 * Takes what an outbox holds to the transport, in the order of writing. Goes by the delivered flag: an act that commits late is not
 * skipped (security.md rule 38). One relay at a time per outbox; the lock ends with the transaction.
 * @returns how many events were taken over, or that another relay is at it
 */
export async function relayOutbox(place: Place, transport: EventTransport): Promise<Relayed> {
  return inTransaction(place.source, async (sql, atEnd) => {
    const [[lock], rows] = await Promise.all([tryLock(sql, place), waiting(sql)]);
    if (!lock?.taken) return 'busy';
    if (rows.length === 0) return 0;
    await transport.publish(rows);
    atEnd(
      () =>
        sql.prepared`UPDATE outbox SET delivered_at = now() WHERE seq = ANY(${rows.map((row) => row.seq)}::bigint[])`,
    );
    return rows.length;
  });
}

function tryLock(sql: Sql, { schema }: Place): Promise<{ taken: boolean }[]> {
  return sql.prepared`SELECT pg_try_advisory_xact_lock(hashtext(${`relay.outbox.${schema}`})) AS taken`;
}

/** Read behind the lock: whoever has it sees what the one before has delivered. */
function waiting(sql: Sql): Promise<{ seq: string; topic: string; key: string; event: CloudEvent }[]> {
  return sql.prepared`SELECT seq, topic, key, event FROM outbox WHERE delivered_at IS NULL ORDER BY seq LIMIT ${batchSize}`;
}
