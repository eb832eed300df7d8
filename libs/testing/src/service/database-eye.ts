import type { CloudEvent } from '@tutela/contracts';
import { DatabaseServer, type ServiceConfig } from '@tutela/platform';
import { Client } from 'pg';
import { runsOverKafka } from '../kafka/transport-of-tests';
import { eventsTold } from './events-told';

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

  /** Entries of a log under one action, newest first. */
  async auditEntries(log: string, action: string): Promise<StoredEntry[]> {
    return this.rows<StoredEntry>(
      log === 'support' ? 'audit' : `la_${log}`,
      `SELECT entry.*, (SELECT count(*)::int FROM audit.entry_image WHERE entry = entry.id) AS images
       FROM audit.entry WHERE action = $1 ORDER BY at DESC, id DESC`,
      [action],
    );
  }

  /** Events of one type as the transport holds them, in order. */
  async events(type: string): Promise<CloudEvent[]> {
    if (runsOverKafka()) return eventsTold(this.config, type);
    const rows = await this.rows<{ event: CloudEvent }>(
      'events',
      `SELECT event FROM events.event WHERE event->>'type' = $1 ORDER BY at, "offset"`,
      [type],
    );
    return rows.map((row) => row.event);
  }

  /** Those of every type. */
  async allEvents(): Promise<CloudEvent[]> {
    if (runsOverKafka()) return eventsTold(this.config);
    const rows = await this.rows<{ event: CloudEvent }>(
      'events',
      'SELECT event FROM events.event ORDER BY at, "offset"',
    );
    return rows.map((row) => row.event);
  }
}
