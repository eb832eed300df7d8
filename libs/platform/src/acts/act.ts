import { auditName, type CloudEvent, type RouteContract } from '@tutela/contracts';
import type { DataSource, QueryRunner } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AuditEntry } from '../audit/audit-entry';
import { sqlOf, type Sql } from '../database/rows';
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
  /** Stores an audit entry in the running transaction. */
  keep(sql: Sql, entry: AuditEntry): Promise<void>;
  /** Told after a commit that wrote events or pending entries. */
  hint(): void;
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
  const action = auditName(contract);
  const runner = place.source.createQueryRunner();
  await runner.connect();
  try {
    await runner.startTransaction();
    const sql = sqlOf(runner);
    const tx = new Tx(sql, {
      actor,
      action: action ?? 'not-audited',
      writer: place.writer,
      now: place.clock.now(),
      la: place.la,
      correlation: cause?.correlationid ?? uuidv7(),
      causation: cause?.id,
    });
    const result = await work(tx);
    if (action !== undefined && tx.entries.length === 0)
      throw new Error(`SY-04: ${action} did not write its audit entry.`);
    await storeEvents(sql, tx);
    for (const entry of tx.entries) await place.keep(sql, entry);
    await runner.commitTransaction();
    if (tx.events.length > 0 || tx.entries.length > 0) place.hint();
    return result;
  } catch (error) {
    await rollBack(runner);
    throw error;
  } finally {
    await runner.release();
  }
}

/** A rollback that fails must not hide why it was tried; the connection ends with it. */
async function rollBack(runner: QueryRunner): Promise<void> {
  if (!runner.isTransactionActive) return;
  await runner.rollbackTransaction().catch(() => undefined);
}

/** Last, so that the aggregate's row is locked before its events get their place in the order (security.md rule 38). */
async function storeEvents(sql: Sql, tx: Tx): Promise<void> {
  for (const { contract, event } of tx.events) {
    await sql.prepared`INSERT INTO outbox (id, topic, key, event) VALUES (${event.id}, ${contract.topic}, ${event.subject}, ${JSON.stringify(event)})`;
  }
}
