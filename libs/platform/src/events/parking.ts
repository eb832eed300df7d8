import type { CloudEvent } from '@tutela/contracts';
import type { DataSource } from 'typeorm';
import type { Sql } from '../database/rows';
import { mostAttempts, type Bury } from './dead-letters';
import { Dispatcher, kindOf, type Warnings } from './dispatcher';
import { inTransaction, withSql } from '../database/transactions';
import { Unreachable, type HandleTogether, type Lag } from './transport';
import type { Turns } from './turns';

const drainEveryMs = 5_000;
/** A lock waited for in vain or a connection just lost is over soon. */
const firstDrainMs = 200;
const batchSize = 50;

interface Parked {
  readonly seq: string;
  readonly topic: string;
  readonly event: CloudEvent;
  readonly attempts: number;
}

interface Settings {
  readonly source: DataSource;
  readonly turns: Turns;
  readonly group: string;
  readonly handle: (event: CloudEvent) => Promise<void>;
  readonly together?: HandleTogether | undefined;
  readonly bury: Bury;
  readonly log: Warnings;
}

/**
 * An LA whose database is away holds up nobody else: its events wait in order, for each group, and are handled in order when it is
 * back (security.md rule 41). Stands above the transport's delivery. An event about no LA has nothing to wait in: its partition waits.
 */
export class Parking {
  private readonly drains: Dispatcher;
  private stopping = false;

  constructor(private readonly settings: Settings) {
    this.drains = new Dispatcher(
      (la) => this.drain(la),
      () => this.waiting(),
      settings.log,
    );
  }

  start(): void {
    this.drains.start(drainEveryMs);
  }

  async close(): Promise<void> {
    this.stopping = true;
    await this.drains.close();
  }

  /** Handles the event, or parks it: behind earlier ones of its LA, or as the first that found the LA away. */
  async handle(topic: string, event: CloudEvent): Promise<void> {
    const { la } = event;
    if (la === undefined) return this.settings.handle(event);
    if (await this.isAway(la)) return this.park(la, topic, event);
    try {
      await this.settings.handle(event);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      await this.park(la, topic, event);
      setTimeout(() => this.drains.hint(la), firstDrainMs).unref();
    }
  }

  /** Handles the first of these together, if they are of one authority and none waits before them. Answers how many. */
  async handleTogether(events: readonly CloudEvent[]): Promise<number> {
    const { together } = this.settings;
    const la = events[0]?.la;
    if (!together || la === undefined || events[1]?.la !== la || (await this.isAway(la))) return 0;
    const other = events.findIndex((event) => event.la !== la);
    return together(la, other === -1 ? events : events.slice(0, other));
  }

  private async isAway(la: string): Promise<boolean> {
    const { group } = this.settings;
    const rows = await this.reached((sql) => sql`SELECT 1 FROM parked WHERE "group" = ${group} AND la = ${la} LIMIT 1`);
    return rows.length > 0;
  }

  private async park(la: string, topic: string, event: CloudEvent): Promise<void> {
    const { group } = this.settings;
    await this.reached(
      (sql) => sql`
        INSERT INTO parked ("group", la, topic, id, event)
        VALUES (${group}, ${la}, ${topic}, ${event.id}, ${JSON.stringify(event)}) ON CONFLICT DO NOTHING`,
    );
  }

  /** Where events are parked may be away itself: no event is poison because of that. */
  private async reached<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const { source, log } = this.settings;
    return withSql(source, work).catch((error: unknown) => {
      log.warn({ kind: kindOf(error) }, 'parked events are out of reach');
      throw new Unreachable();
    });
  }

  private async waiting(): Promise<string[]> {
    const { source, group } = this.settings;
    const rows = await withSql(
      source,
      (sql) => sql<{ la: string }>`SELECT DISTINCT la FROM parked WHERE "group" = ${group}`,
    );
    return rows.map((row) => row.la);
  }

  /** @returns how many were handled; none when the LA is still away or another process is at it */
  private async drain(la: string): Promise<number> {
    const { source, turns, group } = this.settings;
    const turn = await turns.take(`parked/${group}/${la}`);
    if (!turn) return 0;
    try {
      const rows = await withSql(
        source,
        (sql) => sql<Parked>`
          SELECT seq, topic, event, attempts FROM parked WHERE "group" = ${group} AND la = ${la}
          ORDER BY seq LIMIT ${batchSize}`,
      );
      for (const row of rows) {
        if (this.stopping || turn.lost || !(await this.handleParked(row))) return 0;
      }
      return rows.length;
    } finally {
      await turn.end();
    }
  }

  /** Is it dealt with, so that the next may follow? */
  private async handleParked(row: Parked): Promise<boolean> {
    const { source, handle } = this.settings;
    try {
      await handle(row.event);
    } catch (error) {
      if (error instanceof Unreachable) return false;
      return inTransaction(source, (sql) => this.failed(sql, row, error));
    }
    await withSql(source, (sql) => remove(sql, row));
    return true;
  }

  private async failed(sql: Sql, row: Parked, error: unknown): Promise<boolean> {
    const { group, bury } = this.settings;
    const attempts = row.attempts + 1;
    if (attempts < mostAttempts) {
      await sql`UPDATE parked SET attempts = ${attempts} WHERE seq = ${row.seq}`;
      return false;
    }
    await bury(sql, { group, topic: row.topic }, row.event, error);
    await remove(sql, row);
    return true;
  }
}

async function remove(sql: Sql, { seq }: Parked): Promise<void> {
  await sql`DELETE FROM parked WHERE seq = ${seq}`;
}

/** How many events are parked, of groups and topics that have some. */
export async function parkedLags(source: DataSource): Promise<Lag[]> {
  const rows = await withSql(
    source,
    (sql) => sql<{ group: string; topic: string; behind: string }>`
      SELECT "group", topic, count(*) AS behind FROM parked GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  return rows.map((row) => ({ ...row, behind: Number(row.behind) }));
}
