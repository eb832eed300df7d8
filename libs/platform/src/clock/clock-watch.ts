import { Refusal } from '@tutela/contracts';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { withSql } from '../database/transactions';
import { Dispatcher } from '../events/dispatcher';

const alarmAboveMs = 2_000;
const mostApartMs = 30_000;
const lookEveryMs = 10_000;

/**
 * Holds the clock of this machine against the database server's. Where they disagree one of them is wrong, and nobody here knows which: above
 * two seconds that is an alarm, above thirty no code is checked, since what a tag shows depends on the time (security.md 9).
 */
export class ClockWatch {
  private apartMs = 0;
  private isRaised = false;

  constructor(
    private readonly source: DataSource,
    private readonly log: Logger,
  ) {}

  /** Looks again and again, until it is closed. */
  watch(): Dispatcher {
    const watch = new Dispatcher(
      async () => {
        await this.look();
        return 0;
      },
      () => Promise.resolve(['clocks']),
      this.log,
    );
    watch.start(lookEveryMs);
    return watch;
  }

  async look(): Promise<void> {
    const before = Date.now();
    const server = await timeOf(this.source);
    // A slow answer is no wrong clock: the server looked at its own at some time between asking and hearing.
    this.apartMs = Math.max(0, before - server, server - Date.now());
    this.tell(this.apartMs > alarmAboveMs);
  }

  /** @throws Refusal `clock-wrong` */
  mustAgree(): void {
    if (this.apartMs > mostApartMs) throw new Refusal('clock-wrong');
  }

  private tell(isApart: boolean): void {
    if (isApart === this.isRaised) return;
    this.isRaised = isApart;
    if (isApart) this.log.error({ alarm: 'clock', apartMs: this.apartMs }, 'this clock and that of Postgres disagree');
    else this.log.info({ alarm: 'clock' }, 'the clocks agree again');
  }
}

async function timeOf(source: DataSource): Promise<number> {
  const [row] = await withSql(
    source,
    (sql) => sql<{ ms: number }>`SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float AS ms`,
  );
  if (!row) throw new Error('Postgres does not tell its time.');
  return row.ms;
}
