import type { CloudEvent } from '@tutela/contracts';
import { DatabaseServer, type ServiceConfig } from '@tutela/platform';
import { Client } from 'pg';
import { runsOverKafka } from '../kafka/transport-of-tests';
import { eventsTold } from './events-told';
import { eventually } from './eventually';

export interface StoredEntry {
  readonly id: string;
  readonly action: string;
  readonly outcome: string;
  readonly actor_kind: string;
  readonly actor_id: string;
  readonly actor_user_id: string | null;
  readonly network: string | null;
  readonly object: string | null;
  readonly children: number[];
  readonly facts: Record<string, unknown>;
  readonly images: number;
}

/** Looks into the databases of a platform under test with the eyes of an administrator: what is really stored. */
export class DatabaseEye {
  private readonly server: DatabaseServer;

  constructor(private readonly config: ServiceConfig) {
    this.server = new DatabaseServer(config);
  }

  async rows<Row extends object>(database: string, sql: string, values: unknown[] = []): Promise<Row[]> {
    const client = new Client({
      host: this.config.POSTGRES_HOST,
      port: this.config.POSTGRES_PORT,
      user: this.config.POSTGRES_ADMIN_USER,
      password: this.config.POSTGRES_ADMIN_PASSWORD,
      database: this.server.name(database),
    });
    await client.connect();
    try {
      const result = await client.query<Row>(sql, values);
      return result.rows;
    } finally {
      await client.end();
    }
  }

  /** Entries of a log under one action, newest first: of every act that was committed before. */
  async auditEntries(log: string, action: string): Promise<StoredEntry[]> {
    const place = log === 'support' ? 'audit' : `la_${log}`;
    await this.allAppended(place);
    return this.rows<StoredEntry>(
      place,
      `SELECT entry.*, (SELECT count(*)::int FROM audit.entry_image WHERE entry = entry.id) AS images
       FROM audit.entry WHERE action = $1 ORDER BY at DESC, id DESC`,
      [action],
    );
  }

  /** Events of one type as the transport holds them, in the order of their acts: of every act that was committed before. */
  async events(type: string): Promise<CloudEvent[]> {
    await this.allTold();
    if (runsOverKafka()) return eventsTold(this.config, type);
    const rows = await this.rows<{ event: CloudEvent }>(
      'events',
      `SELECT event FROM events.event WHERE event->>'type' = $1 ORDER BY event->>'time', at, "offset"`,
      [type],
    );
    return rows.map((row) => row.event);
  }

  /** Those of every type. */
  async allEvents(): Promise<CloudEvent[]> {
    await this.allTold();
    if (runsOverKafka()) return eventsTold(this.config);
    const rows = await this.rows<{ event: CloudEvent }>(
      'events',
      `SELECT event FROM events.event ORDER BY event->>'time', at, "offset"`,
    );
    return rows.map((row) => row.event);
  }

  /** An act answers before its events are at the transport: what its outboxes hold by now has to be taken over first. */
  private async allTold(): Promise<void> {
    for (const database of await this.databases('events')) {
      for (const schema of await this.schemasWith(database, 'outbox')) await this.relayed(database, schema);
    }
  }

  /** Nor is the entry of an act in a shared database in its log by then. @param asked a database that is there */
  private async allAppended(asked: string): Promise<void> {
    const shared = (await this.databases(asked)).filter((database) => !database.startsWith('la_'));
    for (const database of shared) {
      for (const schema of await this.schemasWith(database, 'audit_pending')) await this.appended(database, schema);
    }
  }

  private async schemasWith(database: string, table: string): Promise<string[]> {
    const tables = await this.rows<{ schema: string }>(
      database,
      'SELECT table_schema AS schema FROM information_schema.tables WHERE table_name = $1',
      [table],
    );
    return tables.map(({ schema }) => schema);
  }

  private async relayed(database: string, schema: string): Promise<void> {
    const lastOf = `SELECT max(seq) AS last FROM ${schema}.outbox WHERE delivered_at IS NULL`;
    const [waiting] = await this.rows<{ last: string | null }>(database, lastOf);
    if (!waiting?.last) return;
    const first = `SELECT 1 FROM ${schema}.outbox WHERE delivered_at IS NULL AND seq <= $1 LIMIT 1`;
    await eventually(async () => (await this.rows(database, first, [waiting.last])).length === 0);
  }

  private async appended(database: string, schema: string): Promise<void> {
    const waiting = `SELECT id FROM ${schema}.audit_pending WHERE appended_at IS NULL`;
    const ids = (await this.rows<{ id: string }>(database, waiting)).map(({ id }) => id);
    if (ids.length === 0) return;
    const left = `${waiting} AND id = ANY($1) LIMIT 1`;
    await eventually(async () => (await this.rows(database, left, [ids])).length === 0);
  }

  private async databases(asked: string): Promise<string[]> {
    const own = this.server.name('');
    const rows = await this.rows<{ name: string }>(
      asked,
      'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
      [own],
    );
    return rows.map(({ name }) => name.slice(own.length));
  }
}
