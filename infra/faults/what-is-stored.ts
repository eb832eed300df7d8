import type { Day, Session } from '@tutela/education';
import { openTransport } from '@tutela/platform';
import type { DatabaseEye } from '@tutela/testing';
import type { PlatformProcess } from '../whole/platform-process';

export const la = '999';
const database = `la_${la}`;

export interface StoredReceipt {
  readonly receipt: string;
  readonly install: string;
  readonly urn: string;
  readonly sequence: number;
  readonly contentHash: string;
  readonly marks: number;
  readonly changed: number;
}

export interface StoredMark {
  readonly enrolment: string;
  readonly urn: string;
  readonly on: Day;
  readonly session: Session;
  readonly code: string;
  readonly receipt: string | null;
}

export interface StoredYear {
  readonly enrolment: string;
  readonly year: string;
  readonly codes: Buffer;
  readonly possible: number;
  readonly attended: number;
  /** The row that totals are made of is what the marks and the days that count say. */
  readonly isCounted: boolean;
}

export const storedYears = `
  SELECT enrolment, school_year AS year, codes, bit_count(possible)::int AS possible, bit_count(attended)::int AS attended,
    EXISTS (SELECT FROM reporting.year_that_counts AS own NATURAL JOIN reporting.counted_year
      WHERE own.enrolment = year.enrolment AND own.school_year = year.school_year) AS "isCounted"
  FROM reporting.enrolment_year AS year`;

/** All that an ingest leaves behind in the authority's database. */
export interface Stored {
  readonly receipts: readonly StoredReceipt[];
  readonly marks: readonly StoredMark[];
  /** Receipts of the versions that were replaced. */
  readonly replaced: readonly string[];
  /** Receipts named by audit entries of batches that were taken, each as often as it is named. */
  readonly audited: readonly string[];
  readonly years: readonly StoredYear[];
}

export async function whatIsStored(eye: DatabaseEye): Promise<Stored> {
  const ask = <Row extends object>(sql: string) => eye.rows<Row>(database, sql);
  const replaced = await ask<{ receipt: string }>(
    'SELECT receipt FROM collection.mark_revision WHERE receipt IS NOT NULL',
  );
  const audited = await ask<{ receipt: string }>(
    `SELECT facts->>'receipt' AS receipt FROM audit.entry
     WHERE action = 'batch.received' AND outcome = 'done' AND NOT facts ? 'again'`,
  );
  return {
    receipts: await ask(
      'SELECT receipt, install, urn, sequence, content_hash AS "contentHash", marks, changed FROM collection.receipt',
    ),
    marks: await ask(
      `SELECT enrolment, urn, to_char("on", 'YYYY-MM-DD') AS "on", session, code, receipt
       FROM collection.mark JOIN collection.enrolment USING (enrolment) ORDER BY enrolment, "on", session`,
    ),
    replaced: replaced.map(({ receipt }) => receipt),
    audited: audited.map(({ receipt }) => receipt),
    years: await ask(storedYears),
  };
}

type Looked = Pick<PlatformProcess, 'eye' | 'config'>;

/** Has every event left its outbox, and has every group dealt with all that it was told? */
export async function allHeard(platform: Looked): Promise<boolean> {
  return (await whatWaits(platform)).length === 0;
}

/** In words: how many events wait in the outbox, and for which group of which topic. */
export async function whatWaits({ eye, config }: Looked): Promise<string[]> {
  const [waiting] = await eye.rows<{ n: number }>(
    database,
    'SELECT count(*)::int AS n FROM collection.outbox WHERE delivered_at IS NULL',
  );
  if (waiting?.n !== 0) return [`${waiting?.n} in the outbox`];
  const transport = await openTransport(config);
  try {
    // A broker that is just back may not answer yet: asked again.
    const lags = await transport.lags().catch(() => []);
    if (!lags.some(({ group }) => group === 'reporting')) return ['reporting has not asked yet'];
    return lags
      .filter(({ behind }) => behind > 0)
      .map(({ group, topic, behind }) => `${behind} of ${topic} for ${group}`);
  } finally {
    await transport.close();
  }
}
