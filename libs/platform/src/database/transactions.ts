import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import { sqlOf, type Sql } from './rows';

/** Statements by themselves, on a connection that goes back to the pool whatever happens. */
export async function withSql<T>(source: DataSource, work: (sql: Sql) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    return await work(await sqlOf(runner));
  } finally {
    await runner.release();
  }
}

/** Has a statement of which nothing is read sent with the commit, in the order of asking. */
export type AtEnd = (send: () => Promise<unknown>) => void;

/**
 * All of the work or none of it. A statement goes out behind the one before it without waiting for its answer (ADR 0015): the begin goes with
 * the first of the work, and what is left for the end goes with the commit.
 * @throws what the first statement that failed threw; nothing is stored then
 */
export async function inTransaction<T>(source: DataSource, work: (sql: Sql, atEnd: AtEnd) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    const sql = await sqlOf(runner);
    const client = (await runner.connect()) as ClientBase;
    const begun = client.query('START TRANSACTION');
    // Waited for below; a connection that is lost meanwhile must not be a rejection that nobody handles.
    begun.catch(() => undefined);
    try {
      const sendings: (() => Promise<unknown>)[] = [];
      const result = await work(sql, (send) => sendings.push(send));
      await Promise.all([begun, commit(client, sendings)]);
      return result;
    } catch (error) {
      // A rollback that fails must not hide why it was tried; the connection ends with it.
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  } finally {
    await runner.release();
  }
}

/** A commit behind a statement that failed is answered as a rollback, and stores nothing. */
async function commit(client: ClientBase, sendings: readonly (() => Promise<unknown>)[]): Promise<void> {
  const sent = sendings.map((send) => send());
  const [, ended] = await Promise.all([Promise.all(sent), client.query('COMMIT')]);
  if (ended.command !== 'COMMIT') throw new Error('A statement failed before, so nothing was stored.');
}
