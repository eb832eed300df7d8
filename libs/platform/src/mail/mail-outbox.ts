import { open, seal } from '@tutela/sealing';
import type { Logger } from 'pino';
import type { Place } from '../acts/act';
import type { Tx } from '../acts/tx';
import type { Sql } from '../database/rows';
import type { Waiting } from '../backlog/backlogs';
import { inTransaction, withSql } from '../database/transactions';
import { Dispatcher, kindOf } from '../events/dispatcher';
import { mail, type Mail, type MailCarrier } from './mail';

const sweepMs = 2_000;
/** With the wait doubling to five minutes, about a day. */
const mostAttempts = 300;
const longestWaitSeconds = 300;

interface WaitingLetter {
  readonly id: string;
  readonly mail_sealed: Buffer;
  readonly attempts: number;
}

/**
 * Letters are written in the transaction of the act they belong to and carried after it, at least once. What has been carried is wiped here:
 * a letter may hold an invitation's secret, of which only the hash is kept elsewhere.
 */
export class MailOutbox {
  private readonly dispatcher: Dispatcher;

  constructor(
    private readonly place: Place,
    private readonly key: Buffer,
    private readonly carrier: MailCarrier,
    private readonly log: Logger,
  ) {
    this.dispatcher = new Dispatcher(
      () => this.carryNext(),
      () => Promise.resolve(['mail']),
      log,
    );
  }

  async queue(tx: Tx, letter: Mail): Promise<void> {
    const id = tx.newId();
    const sealed = seal(this.key, contextOf(this.place, id), JSON.stringify(letter));
    await tx.rows`INSERT INTO mail_outbox (id, mail_sealed) VALUES (${id}, ${sealed})`;
  }

  /** After the commit of an act that queued a letter; the sweep finds it without. */
  hint(): void {
    this.dispatcher.hint('mail');
  }

  start(): void {
    this.dispatcher.start(sweepMs);
  }

  async close(): Promise<void> {
    await this.dispatcher.close();
  }

  /** Letters that wait for the mail server. */
  async waiting(): Promise<Waiting> {
    const [row] = await withSql(
      this.place.source,
      (sql) => sql<{ waiting: number; seconds: number }>`
        SELECT count(*)::int AS waiting, coalesce(extract(epoch FROM now() - min(written_at)), 0)::float AS seconds
        FROM mail_outbox WHERE mail_sealed IS NOT NULL`,
    );
    return { queue: 'letters', waiting: 0, seconds: 0, ...row };
  }

  private async carryNext(): Promise<number> {
    return inTransaction(this.place.source, async (sql) => {
      const [row] = await sql<WaitingLetter>`
        SELECT id, mail_sealed, attempts FROM mail_outbox WHERE mail_sealed IS NOT NULL AND next_try_at <= now()
        ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED`;
      if (!row) return 0;
      await this.carry(sql, row);
      return 1;
    });
  }

  /** One letter that cannot be carried does not hold up the others. */
  private async carry(sql: Sql, row: WaitingLetter): Promise<void> {
    try {
      const letter = mail.parse(JSON.parse(open(this.key, contextOf(this.place, row.id), row.mail_sealed)));
      await this.carrier.carry(row.id, letter);
      await sql`UPDATE mail_outbox SET sent_at = now(), mail_sealed = NULL WHERE id = ${row.id}`;
    } catch (error) {
      await this.postpone(sql, row, error);
    }
  }

  private async postpone(sql: Sql, { id, attempts }: WaitingLetter, error: unknown): Promise<void> {
    if (attempts + 1 >= mostAttempts) {
      this.log.error({ mail: id, kind: kindOf(error) }, 'mail given up');
      await sql`UPDATE mail_outbox SET given_up_at = now(), mail_sealed = NULL WHERE id = ${id}`;
      return;
    }
    this.log.warn({ mail: id, attempts: attempts + 1, kind: kindOf(error) }, 'mail waits for its next try');
    const seconds = Math.min(2 ** attempts, longestWaitSeconds);
    await sql`
      UPDATE mail_outbox SET attempts = attempts + 1, next_try_at = now() + make_interval(secs => ${seconds}) WHERE id = ${id}`;
  }
}

function contextOf(place: Place, row: string): { la: string; table: string; column: string; row: string } {
  return { la: place.writer, table: 'mail_outbox', column: 'mail_sealed', row };
}
