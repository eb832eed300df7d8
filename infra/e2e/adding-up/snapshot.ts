import type { Day, Session } from '@tutela/education';
import { startPostgres } from '@tutela/testing';
import { Client } from 'pg';
import { storedYears, type StoredYear } from '../../faults/what-is-stored';

/** A mark as it stands, or a version that was replaced and is kept (VS-27). */
export interface StoredVersion {
  readonly enrolment: string;
  readonly urn: string;
  readonly on: Day;
  readonly session: Session;
  readonly code: string;
  readonly source: string;
  readonly broughtBy: string;
  readonly broughtAt: Date;
  readonly receipt: string | null;
  readonly stands: boolean;
}

/** What a batch did, as its receipt says, or as its audit entry says. */
export interface BatchRecord {
  readonly receipt: string;
  readonly install: string;
  readonly urn: string;
  readonly sequence: number;
  readonly marks: number;
  readonly changed: number;
}

/** An entry of a mark that a person brought. */
export interface PersonEntry {
  readonly userId: string;
  readonly at: Date;
  readonly urn: string;
  readonly on: Day;
  readonly session: Session;
}

/** A changed mark as others were told of it. */
export interface ToldMark {
  readonly receipt: string;
  readonly enrolment: string;
  readonly on: Day;
  readonly session: Session;
}

/** All of one authority's marks, and what is said of them, at one moment. */
export interface Snapshot {
  readonly versions: readonly StoredVersion[];
  readonly receipts: readonly BatchRecord[];
  readonly batchEntries: readonly BatchRecord[];
  readonly personEntries: readonly PersonEntry[];
  readonly told: readonly ToldMark[];
  readonly years: readonly StoredYear[];
}

const versions = `
  SELECT enrolment, urn, to_char("on", 'YYYY-MM-DD') AS "on", session, code, source, brought_by AS "broughtBy",
    brought_at AS "broughtAt", receipt, stands
  FROM (
    SELECT enrolment, "on", session, code, source, brought_by, brought_at, receipt, true AS stands FROM collection.mark
    UNION ALL
    SELECT enrolment, "on", session, code, source, brought_by, brought_at, receipt, false FROM collection.mark_revision
  ) AS version JOIN collection.enrolment USING (enrolment)`;
const receipts = 'SELECT receipt, install, urn, sequence, marks, changed FROM collection.receipt';
const batchEntries = `
  SELECT facts->>'receipt' AS receipt, actor_id AS install, object AS urn, (facts->>'sequence')::int AS sequence,
    (facts->>'marks')::int AS marks, (facts->>'changed')::int AS changed
  FROM audit.entry WHERE action = 'batch.received' AND outcome = 'done' AND NOT facts ? 'again'`;
const personEntries = `
  SELECT actor_user_id AS "userId", at, facts->>'urn' AS urn, facts->>'on' AS "on", facts->>'session' AS session
  FROM audit.entry WHERE action IN ('mark.amended', 'difference.decided') AND outcome = 'done' AND NOT facts ? 'again'`;
const told = `
  SELECT event->'data'->>'receipt' AS receipt, mark->>'enrolment' AS enrolment, mark->>'on' AS "on", mark->>'session' AS session
  FROM collection.outbox CROSS JOIN jsonb_array_elements(event->'data'->'marks') AS mark
  WHERE event->>'type' = 'collection.marks-recorded.v1' AND event->'data' ? 'receipt'`;

/** The databases of a product that runs on a home, read as its administrator: an agent's next batch may come in meanwhile. */
export class OpenedHome {
  private constructor(private readonly server: Awaited<ReturnType<typeof startPostgres>>) {}

  static async at(home: string): Promise<OpenedHome> {
    return new OpenedHome(await startPostgres({ home, durable: true }));
  }

  /** Codes of the authorities that have been set up. */
  async authorities(): Promise<string[]> {
    const rows = await this.within('collection', (ask) =>
      ask<{ la: string }>(`SELECT la FROM collection.authority WHERE step = 'ready' ORDER BY la`),
    );
    return rows.map(({ la }) => la);
  }

  async snapshot(la: string): Promise<Snapshot> {
    return this.within(`la_${la}`, async (ask) => ({
      versions: await ask(versions),
      receipts: await ask(receipts),
      batchEntries: await ask(batchEntries),
      personEntries: await ask(personEntries),
      told: await ask(told),
      years: await ask(storedYears),
    }));
  }

  /** One transaction that sees one moment. */
  private async within<T>(database: string, read: (ask: Ask) => Promise<T>): Promise<T> {
    const { host, port, superuser: user, password } = this.server;
    const client = new Client({ host, port, user, password, database });
    await client.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      return await read(async <Row extends object>(sql: string) => (await client.query<Row>(sql)).rows);
    } finally {
      await client.end();
    }
  }
}

type Ask = <Row extends object>(sql: string) => Promise<Row[]>;
