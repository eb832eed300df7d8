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
 * the first of the work, and what is left for the end goes with the commit. Where nothing but one statement is left for the end, it is a
 * transaction by itself.
 * @throws what the first statement that failed threw; nothing is stored then
 */
export async function inTransaction<T>(source: DataSource, work: (sql: Sql, atEnd: AtEnd) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    const transaction = new Transaction((await runner.connect()) as ClientBase);
    const sql = await sqlOf(runner, () => transaction.begin());
    try {
      const sendings: (() => Promise<unknown>)[] = [];
      const result = await work(sql, (send) => sendings.push(send));
      await transaction.commit(sendings);
      return result;
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
  } finally {
    await runner.release();
  }
}

class Transaction {
  private begun: Promise<unknown> | undefined;
  private ending = false;
  private over = false;

  constructor(private readonly client: ClientBase) {}

  /** @throws when the end is on its way: a statement behind it would be a transaction by itself, and stay */
  begin(): void {
    if (this.over) throw new Error('This transaction is over.');
    if (this.begun || this.ending) return;
    this.begun = this.client.query('START TRANSACTION');
    // Waited for at the commit; a connection that is lost meanwhile must not be a rejection that nobody handles.
    this.begun.catch(() => undefined);
  }

  async commit(sendings: readonly (() => Promise<unknown>)[]): Promise<void> {
    if (sendings.length > 1) this.begin();
    this.ending = true;
    const sent = sendings.map((send) => send());
    this.over = true;
    const ended = this.begun && this.client.query('COMMIT');
    await Promise.all([this.begun, ...sent, ended]);
    // A commit behind a statement that failed is answered as a rollback, and stores nothing.
    if (ended && (await ended).command !== 'COMMIT')
      throw new Error('A statement failed before, so nothing was stored.');
  }

  /** One that fails must not hide why it was tried; the connection ends with it. */
  async rollback(): Promise<void> {
    this.over = true;
    if (this.begun) await this.client.query('ROLLBACK').catch(() => undefined);
  }
}
