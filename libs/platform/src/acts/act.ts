import { auditName, type CloudEvent, type RouteContract } from '@tutela/contracts';
import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AuditEntry } from '../audit/audit-entry';
import type { Sql } from '../database/rows';
import { inTransaction, type AtEnd } from '../database/transactions';
import type { Clock } from '../clock/clock';
import type { Actor } from './actor';
import { Tx } from './tx';

/** Where an act takes place: a shared database or the database of one LA. */
export interface Place {
  readonly source: DataSource;
  readonly schema: string;
  readonly writer: string;
  readonly la?: string;
  readonly clock: Clock;
  /** Seals an audit entry, and leaves what stores it for the end of the running transaction. */
  leaveEntry(sql: Sql, atEnd: AtEnd, entry: AuditEntry): Promise<void>;
  /** Told after a commit that wrote events or entries. */
  hint(told: Told): void;
}

/** What an act has left for the relays. */
export interface Told {
  readonly events: boolean;
  readonly entries: boolean;
}

export type ActContract = Pick<RouteContract, 'audit'>;

/**
 * The one way to act (SY-04): one transaction holds the change, its audit entry and its events. It does not commit unless the act
 * told the audit what it did. A refusal thrown inside undoes everything; an outcome that must be kept is returned.
 */
export async function act<T>(
  place: Place,
  contract: ActContract,
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
  cause?: CloudEvent,
): Promise<T> {
  const { result, told } = await inTransaction(place.source, async (sql, atEnd) => {
    const action = auditName(contract);
    const tx = new Tx(sql, atEnd, {
      actor,
      action: action ?? 'not-audited',
      writer: place.writer,
      now: place.clock.now(),
      la: place.la,
      correlation: cause?.correlationid ?? uuidv7(),
      causation: cause?.id,
    });
    const done = await work(tx);
    if (action !== undefined && tx.entries.length === 0)
      throw new Error(`SY-04: ${action} did not write its audit entry.`);
    storeEvents(sql, tx, atEnd);
    for (const entry of tx.entries) await place.leaveEntry(sql, atEnd, entry);
    return { result: done, told: { events: tx.events.length > 0, entries: tx.entries.length > 0 } };
  });
  if (told.events || told.entries) place.hint(told);
  return result;
}

/** Last, so that the aggregate's row is locked before its events get their place in the order (security.md rule 38). */
function storeEvents(sql: Sql, tx: Tx, atEnd: AtEnd): void {
  for (const { contract, event } of tx.events) {
    atEnd(
      () =>
        sql.prepared`INSERT INTO outbox (id, topic, key, event) VALUES (${event.id}, ${contract.topic}, ${event.subject}, ${JSON.stringify(event)})`,
    );
  }
}
