import { sqlOf, type Sql } from '@tutela/platform';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { copyOut, type OnRow } from './copy-out';

/** A log as it stood at one moment, read by one connection. */
export interface Snapshot {
  readonly sql: Sql;
  /** Rows of a query as `copyOut` has them. The query is our own text with numbers in it, never a value from outside. */
  readonly copy: (query: string, onRow: OnRow) => Promise<void>;
}

/** Nothing that others write meanwhile is seen, and nothing is written. */
export async function inSnapshot<T>(source: DataSource, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await runner.startTransaction('REPEATABLE READ');
    const sql = await sqlOf(runner);
    await sql`SET TRANSACTION READ ONLY`;
    // Functions and operators are the server's own, whatever else somebody made beside the log.
    await sql`SET LOCAL search_path = pg_catalog, pg_temp`;
    // Counts of a log of many millions take longer than an act may.
    await sql`SET LOCAL statement_timeout = '10min'`;
    return await work({
      sql,
      copy: (query, onRow) => copyOut(client, `COPY (${query}) TO STDOUT (FORMAT binary)`, onRow),
    });
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    await runner.release();
  }
}
