import { createHash } from 'node:crypto';
import type { CloudEvent } from '@tutela/contracts';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { ServiceConfig } from '../config/service-config';
import { dataSource } from '../database/data-source';
import { migrateSchema } from '../database/migrate';
import { sqlOf, type Sql } from '../database/rows';
import { DatabaseServer, type Login } from '../database/server';
import { CreateEventLog1763800000002 } from './embedded-log.migration';
import {
  Unreachable,
  type DeadLetter,
  type EventTransport,
  type Lag,
  type OutgoingEvent,
  type Subscription,
} from './transport';

const partitions = 4;
const batchSize = 50;
const mostAttempts = 5;
const sweepMs = 1_000;
const firstRetryMs = 100;
const longestRetryMs = 5_000;

/** The event log in Postgres. Appending takes the partition's row, so offsets have no gaps and stand in commit order. */
export class EmbeddedLog implements EventTransport {
  private readonly wakers = new Set<() => void>();
  private readonly subscriptions = new Set<Subscription>();
  private closed = false;

  private constructor(
    private readonly source: DataSource,
    private readonly listener: Client,
  ) {
    listener.on('notification', () => this.wake());
    // A lost listener only makes delivery slower: the sweep goes on.
    listener.on('error', () => undefined);
  }

  static async open(config: ServiceConfig): Promise<EmbeddedLog> {
    const server = new DatabaseServer(config);
    await server.ensureRole('events_owner');
    await server.ensureRole('events');
    await server.ensureDatabase('events', 'events_owner');
    await server.allowConnect('events', 'events');
    await migrateSchema({
      server,
      owner: server.login('events', 'events_owner'),
      schema: 'events',
      migrations: [CreateEventLog1763800000002],
      grants: { events: 'SELECT, INSERT, UPDATE' },
    });
    const login = server.login('events', 'events');
    const source = await dataSource({ login, schema: 'events', poolSize: 10 }).initialize();
    return new EmbeddedLog(source, await listening(login));
  }

  async publish(events: readonly OutgoingEvent[]): Promise<void> {
    if (events.length === 0) return;
    await this.source.transaction(async (manager) => {
      const sql = sqlOf(manager.queryRunner ?? this.source.createQueryRunner());
      for (const [place, group] of byPartition(events)) await append(sql, place, group);
      await sql`SELECT pg_notify('events', '')`;
    });
    this.wake();
  }

  async subscribe(
    group: string,
    topics: readonly string[],
    handle: (event: CloudEvent) => Promise<void>,
  ): Promise<Subscription> {
    await this.register(group, topics);
    const loops = topics.flatMap((topic) =>
      Array.from(
        { length: partitions },
        (_, partition) => new PartitionLoop(this, this.source, { group, topic, partition }, handle),
      ),
    );
    for (const loop of loops) loop.start();
    const subscription = {
      close: async () => {
        this.subscriptions.delete(subscription);
        await Promise.all(loops.map((loop) => loop.stop()));
      },
    };
    this.subscriptions.add(subscription);
    return subscription;
  }

  async deadLetters(): Promise<DeadLetter[]> {
    const rows = await this.query(
      (sql) => sql<{ id: string; group: string; topic: string; type: string; reason: string; at: Date }>`
      SELECT id, "group", topic, event->>'type' AS type, reason, at FROM dead_letter ORDER BY at DESC LIMIT 100`,
    );
    return rows;
  }

  async lags(): Promise<Lag[]> {
    const rows = await this.query(
      (sql) => sql<{ group: string; topic: string; behind: string }>`
      SELECT c."group", c.topic, sum(p.next - c.next) AS behind
      FROM consumer c JOIN partition p USING (topic, partition) GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    return rows.map((row) => ({ ...row, behind: Number(row.behind) }));
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const subscription of [...this.subscriptions]) await subscription.close();
    await this.listener.end().catch(() => undefined);
    await this.source.destroy();
  }

  /** Waits for something new, at most a sweep's time. */
  async awaken(): Promise<void> {
    if (this.closed) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.wakers.delete(done);
        resolve();
      };
      const timer = setTimeout(done, sweepMs);
      this.wakers.add(done);
    });
  }

  wake(): void {
    for (const waker of [...this.wakers]) waker();
  }

  private async register(group: string, topics: readonly string[]): Promise<void> {
    await this.query(async (sql) => {
      for (const topic of topics) {
        for (let partition = 0; partition < partitions; partition++) {
          await sql`INSERT INTO consumer ("group", topic, partition) VALUES (${group}, ${topic}, ${partition}) ON CONFLICT DO NOTHING`;
        }
      }
    });
  }

  private async query<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      return await work(sqlOf(runner));
    } finally {
      await runner.release();
    }
  }
}

interface Place {
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
}

/** One consumer group at one partition: takes the group's row, hands events over in order, moves the offset. */
class PartitionLoop {
  private stopping = false;
  /** After a failure each next try waits longer, so that a short fault does not use up the tries. */
  private retryInMs = 0;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly log: EmbeddedLog,
    private readonly source: DataSource,
    private readonly place: Place,
    private readonly handle: (event: CloudEvent) => Promise<void>,
  ) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.log.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      // A database that is away for a moment is not the end of the loop.
      const delivered = await this.deliver().catch(() => 0);
      if (delivered === 0 && !this.stopping) await this.log.awaken();
      if (this.retryInMs > 0 && !this.stopping) await new Promise((resolve) => setTimeout(resolve, this.retryInMs));
    }
  }

  /** How many events were dealt with. The row stays locked meanwhile, so another process of the group skips this partition. */
  private async deliver(): Promise<number> {
    const { group, topic, partition } = this.place;
    return this.source.transaction(async (manager) => {
      if (!manager.queryRunner) return 0;
      const sql = sqlOf(manager.queryRunner);
      const [row] = await sql<{ next: string; attempts: number }>`
        SELECT next, attempts FROM consumer WHERE "group" = ${group} AND topic = ${topic} AND partition = ${partition}
        FOR UPDATE SKIP LOCKED`;
      if (!row) return 0;
      const events = await sql<{ offset: string; event: CloudEvent }>`
        SELECT "offset", event FROM event
        WHERE topic = ${topic} AND partition = ${partition} AND "offset" >= ${row.next} ORDER BY "offset" LIMIT ${batchSize}`;
      const done = await this.handleInOrder(
        sql,
        events.map((entry) => entry.event),
        row.attempts,
      );
      if (done.count > 0 || done.attempts !== row.attempts) {
        await sql`
          UPDATE consumer SET next = next + ${done.count}, attempts = ${done.attempts}
          WHERE "group" = ${group} AND topic = ${topic} AND partition = ${partition}`;
      }
      return done.count;
    });
  }

  private async handleInOrder(
    sql: Sql,
    events: readonly CloudEvent[],
    attempts: number,
  ): Promise<{ count: number; attempts: number }> {
    let count = 0;
    for (const event of events) {
      if (this.stopping) break;
      try {
        await this.handle(event);
      } catch (error) {
        const tried = count === 0 ? attempts + 1 : 1;
        this.retryInMs = Math.min(firstRetryMs * 2 ** (tried - 1), longestRetryMs);
        if (error instanceof Unreachable) return { count, attempts: 0 };
        if (tried < mostAttempts) return { count, attempts: tried };
        await this.bury(sql, event, error);
      }
      this.retryInMs = 0;
      attempts = 0;
      count += 1;
    }
    return { count, attempts };
  }

  /** The reason is the kind of the error and never its text, which may hold what a person typed (SY-03). */
  private async bury(sql: Sql, event: CloudEvent, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.constructor.name : typeof error;
    await sql`
      INSERT INTO dead_letter (id, "group", topic, event, reason)
      VALUES (${uuidv7()}, ${this.place.group}, ${this.place.topic}, ${JSON.stringify(event)}, ${reason})`;
  }
}

function byPartition(events: readonly OutgoingEvent[]): [{ topic: string; partition: number }, OutgoingEvent[]][] {
  const groups = new Map<string, [{ topic: string; partition: number }, OutgoingEvent[]]>();
  for (const outgoing of events) {
    const partition = partitionOf(outgoing.key);
    const name = `${outgoing.topic}/${partition}`;
    const group = groups.get(name) ?? [{ topic: outgoing.topic, partition }, []];
    group[1].push(outgoing);
    groups.set(name, group);
  }
  // Always in the same order, so that two writers never wait for each other.
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function partitionOf(key: string): number {
  return createHash('sha256').update(key).digest().readUInt32BE(0) % partitions;
}

async function append(
  sql: Sql,
  { topic, partition }: { topic: string; partition: number },
  events: readonly OutgoingEvent[],
): Promise<void> {
  await sql`INSERT INTO partition (topic, partition) VALUES (${topic}, ${partition}) ON CONFLICT DO NOTHING`;
  const [row] = await sql<{ first: string }>`
    UPDATE partition SET next = next + ${events.length} WHERE topic = ${topic} AND partition = ${partition}
    RETURNING next - ${events.length} AS first`;
  const first = Number(row?.first);
  await sql`
    INSERT INTO event (topic, partition, "offset", key, event)
    SELECT ${topic}, ${partition}, ${first} + place - 1, key, event
    FROM unnest(${events.map((event) => event.key)}::text[], ${events.map((event) => JSON.stringify(event.event))}::jsonb[])
      WITH ORDINALITY AS given (key, event, place)`;
}

async function listening(login: Login): Promise<Client> {
  const client = new Client(login);
  await client.connect();
  await client.query('LISTEN events');
  return client;
}
