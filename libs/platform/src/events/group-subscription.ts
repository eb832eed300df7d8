import { setTimeout as pause } from 'node:timers/promises';
import type { CloudEvent } from '@tutela/contracts';
import type { DataSource } from 'typeorm';
import { waitAfter } from './backoff';
import { bury, mostAttempts } from './dead-letters';
import { Dispatcher, kindOf, type Warnings } from './dispatcher';
import type { Parking } from './parking';
import { inTransaction, withSql } from '../database/transactions';
import { Unreachable } from './transport';
import type { Turn, Turns } from './turns';

const batchSize = 50;
const sweepMs = 1_000;

interface Settings {
  readonly source: DataSource;
  readonly turns: Turns;
  readonly group: string;
  readonly topics: readonly string[];
  readonly parking: Parking;
  readonly log: Warnings;
}

interface Batch {
  readonly topic: string;
  readonly partition: number;
  readonly next: string;
  readonly attempts: number;
  readonly events: readonly CloudEvent[];
}

/** How far a batch came, and what stopped it. */
interface Outcome {
  readonly handled: number;
  readonly failed?: { readonly event: CloudEvent; readonly error: unknown };
}

/**
 * One member of a consumer group at its topics. Works only where there is something to do; a partition is whose who asks first, batch
 * by batch, and never two members' at a time;
 * holds no connection of the pool while the handler works, so handlers may take as long as they need and publish as they go.
 */
export class GroupSubscription {
  private readonly work: Dispatcher;
  private readonly stop = new AbortController();
  /** Failures in a row by partition: each next try waits longer, so that a short fault does not use up the tries. */
  private readonly failures = new Map<string, number>();

  constructor(private readonly settings: Settings) {
    this.work = new Dispatcher(
      (place) => this.step(place),
      () => this.waiting(),
      settings.log,
    );
  }

  start(): void {
    this.work.start(sweepMs);
  }

  wake(): void {
    this.work.sweep();
  }

  /** Lets the event in hand end, and no longer. */
  async close(): Promise<void> {
    this.stop.abort();
    await this.work.close();
  }

  /** Partitions with events that the group has not dealt with. */
  private async waiting(): Promise<string[]> {
    const { source, group, topics } = this.settings;
    const rows = await withSql(
      source,
      (sql) => sql.prepared<{ place: string }>`
        SELECT c.topic || '/' || c.partition AS place FROM consumer c JOIN partition p USING (topic, partition)
        WHERE c."group" = ${group} AND c.topic = ANY(${topics}) AND c.next < p.next`,
    );
    return rows.map((row) => row.place);
  }

  /** @returns 0 when there is nothing more to do here, or another member is at it; what comes meanwhile is hinted at anew */
  private async step(place: string): Promise<number> {
    const turn = await this.settings.turns.take(`${this.settings.group}/${place}`);
    if (!turn) return 0;
    try {
      const batch = await this.read(place);
      if (!batch || batch.events.length === 0) return 0;
      const outcome = await this.handleInOrder(turn, batch);
      if (outcome.handled === 0 && !outcome.failed) return 0;
      const retry = await this.settle(batch, outcome);
      if (outcome.handled > 0 || !retry) this.failures.delete(place);
      if (!retry) return outcome.handled < batchSize ? 0 : 1;
    } finally {
      await turn.end();
    }
    // Without the turn: nobody waits for one who waits.
    await this.waitAfterFailure(place);
    return 1;
  }

  private async read(place: string): Promise<Batch | undefined> {
    const { source, group } = this.settings;
    return withSql(source, async (sql) => {
      const [row] = await sql.prepared<Omit<Batch, 'events'>>`
        SELECT topic, partition, next, attempts FROM consumer
        WHERE "group" = ${group} AND topic || '/' || partition = ${place}`;
      if (!row) return undefined;
      const events = await sql.prepared<{ event: CloudEvent }>`
        SELECT event FROM event WHERE topic = ${row.topic} AND partition = ${row.partition} AND "offset" >= ${row.next}
        ORDER BY "offset" LIMIT ${batchSize}`;
      return { ...row, events: events.map((entry) => entry.event) };
    });
  }

  private async handleInOrder(turn: Turn, { topic, events }: Batch): Promise<Outcome> {
    let handled = await this.handleTogether(events);
    for (const event of events.slice(handled)) {
      if (this.stop.signal.aborted || turn.lost) break;
      try {
        await this.settings.parking.handle(topic, event);
      } catch (error) {
        return { handled, failed: { event, error } };
      }
      handled += 1;
    }
    return { handled };
  }

  /** Which of several it was that failed is found out one by one. */
  private async handleTogether(events: readonly CloudEvent[]): Promise<number> {
    const { parking, log } = this.settings;
    return parking.handleTogether(events).catch((error: unknown) => {
      log.warn({ kind: kindOf(error) }, 'one by one');
      return 0;
    });
  }

  /**
   * Moves the offset. Whoever lost its turn meanwhile finds the offset moved by another, and moves nothing.
   * @returns whether the event that failed is to be tried again
   */
  private async settle(batch: Batch, { handled, failed }: Outcome): Promise<boolean> {
    const { source, group } = this.settings;
    const { topic, partition, next } = batch;
    const tries = failed === undefined ? 0 : triesOf(batch.attempts, handled, failed.error);
    const poison = tries >= mostAttempts;
    const moved = poison ? handled + 1 : handled;
    const attempts = poison ? 0 : tries;
    await inTransaction(source, async (sql) => {
      const mine = await sql`
        UPDATE consumer SET next = next + ${moved}, attempts = ${attempts}
        WHERE "group" = ${group} AND topic = ${topic} AND partition = ${partition} AND next = ${next} RETURNING next`;
      if (mine.length > 0 && poison && failed) await bury(sql, { group, topic }, failed.event, failed.error);
    });
    return failed !== undefined && !poison;
  }

  private async waitAfterFailure(place: string): Promise<void> {
    const before = this.failures.get(place) ?? 0;
    this.failures.set(place, before + 1);
    await pause(waitAfter(before), undefined, { signal: this.stop.signal }).catch(() => undefined);
  }
}

/** How often the event that stopped the batch has failed by itself; what could not be reached does not count. */
function triesOf(before: number, handled: number, error: unknown): number {
  if (error instanceof Unreachable) return 0;
  return handled === 0 ? before + 1 : 1;
}
