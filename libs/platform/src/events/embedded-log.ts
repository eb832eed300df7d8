import { createHash } from 'node:crypto';
import type { CloudEvent } from '@tutela/contracts';
import type { DataSource } from 'typeorm';
import type { ServiceConfig } from '../config/service-config';
import type { Sql } from '../database/rows';
import type { Login } from '../database/server';
import { logFor } from '../logs/log';
import { bury } from './dead-letters';
import type { Warnings } from './dispatcher';
import { openEventsDatabase } from './events-database';
import { GroupSubscription } from './group-subscription';
import { Parking, parkedLags } from './parking';
import { inTransaction, withSql } from '../database/transactions';
import type { DeadLetter, EventTransport, HandleTogether, Lag, OutgoingEvent, Subscription } from './transport';
import { Turns } from './turns';

const partitions = 4;

/** The event log in Postgres. Appending takes the partition's row, so offsets have no gaps and stand in commit order. */
export class EmbeddedLog implements EventTransport {
  private readonly subscriptions = new Set<Subscription>();
  private readonly groups = new Set<GroupSubscription>();
  private readonly turns: Turns;

  private constructor(
    private readonly source: DataSource,
    login: Login,
    private readonly log: Warnings,
  ) {
    this.turns = new Turns(login, () => {
      for (const group of this.groups) group.wake();
    });
  }

  static async open(config: ServiceConfig): Promise<EmbeddedLog> {
    const { source, login } = await openEventsDatabase(config);
    return new EmbeddedLog(source, login, logFor('events', config.LOG_LEVEL));
  }

  async publish(events: readonly OutgoingEvent[]): Promise<void> {
    if (events.length === 0) return;
    await inTransaction(this.source, async (sql) => {
      for (const [place, group] of byPartition(events)) await append(sql, place, group);
      await sql`SELECT pg_notify('events', '')`;
    });
  }

  async subscribe(
    group: string,
    topics: readonly string[],
    handle: (event: CloudEvent) => Promise<void>,
    together?: HandleTogether,
  ): Promise<Subscription> {
    await this.register(group, topics);
    const { source, turns, log } = this;
    await turns.connected();
    const parking = new Parking({ source, turns, group, handle, together, bury, log });
    const member = new GroupSubscription({ source, turns, group, topics, parking, log });
    this.groups.add(member);
    member.start();
    parking.start();
    const subscription = {
      close: async () => {
        this.subscriptions.delete(subscription);
        this.groups.delete(member);
        await Promise.all([member.close(), parking.close()]);
      },
    };
    this.subscriptions.add(subscription);
    return subscription;
  }

  async deadLetters(): Promise<DeadLetter[]> {
    return withSql(
      this.source,
      (sql) => sql<DeadLetter>`
      SELECT id, "group", topic, event->>'type' AS type, reason, at FROM dead_letter ORDER BY at DESC LIMIT 100`,
    );
  }

  async lags(): Promise<Lag[]> {
    const rows = await withSql(
      this.source,
      (sql) => sql<{ group: string; topic: string; behind: string }>`
      SELECT c."group", c.topic, sum(coalesce(p.next, c.next) - c.next) + (
        SELECT count(*) FROM parked WHERE parked."group" = c."group" AND parked.topic = c.topic
      ) AS behind
      FROM consumer c LEFT JOIN partition p USING (topic, partition) GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    return rows.map((row) => ({ ...row, behind: Number(row.behind) }));
  }

  parked(): Promise<Lag[]> {
    return parkedLags(this.source);
  }

  async close(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close()));
    await this.turns.close();
    await this.source.destroy();
  }

  /** A new group starts at the beginning. */
  private async register(group: string, topics: readonly string[]): Promise<void> {
    await withSql(
      this.source,
      (sql) => sql`
        INSERT INTO consumer ("group", topic, partition)
        SELECT ${group}, topic, partition FROM unnest(${topics}::text[]) AS topic, generate_series(0, ${partitions - 1}) AS partition
        ORDER BY topic, partition
        ON CONFLICT DO NOTHING`,
    );
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
  await sql.prepared`
    WITH taken AS (
      INSERT INTO partition (topic, partition, next) VALUES (${topic}, ${partition}, ${events.length})
      ON CONFLICT ON CONSTRAINT partition_is_one DO UPDATE SET next = partition.next + excluded.next
      RETURNING next - ${events.length}::bigint AS first
    )
    INSERT INTO event (topic, partition, "offset", key, event)
    SELECT ${topic}, ${partition}, first + place - 1, key, event
    FROM taken, unnest(${events.map((event) => event.key)}::text[], ${events.map((event) => JSON.stringify(event.event))}::jsonb[])
      WITH ORDINALITY AS given (key, event, place)`;
}
