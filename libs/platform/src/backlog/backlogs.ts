import type { backlog } from '@tutela/contracts';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Clock } from '../clock/clock';
import { Dispatcher } from '../events/dispatcher';

export type Backlog = z.output<typeof backlog>;

/** What waits in one queue: how much of it, and for how many seconds the oldest. */
export interface Waiting extends Pick<Backlog, 'queue' | 'log'> {
  readonly waiting: number;
  readonly seconds: number;
}

const alarmAfterSeconds = 60;
const lookEveryMs = 15_000;

/**
 * What a service carries on by itself: letters, files, entries of a log. While what it needs is away it waits, and nothing is lost; after a minute
 * that is told, to the service's log and to the operator's page (security.md 9).
 */
export class Backlogs {
  private readonly standing = new Set<string>();

  constructor(
    private readonly read: () => Promise<readonly Waiting[]>,
    private readonly clock: Pick<Clock, 'now'>,
    private readonly log: Logger,
  ) {}

  /** Queues in which something waits. */
  async list(): Promise<{ backlogs: Backlog[] }> {
    const now = this.clock.now().getTime();
    const waiting = (await this.read()).filter((one) => one.waiting > 0);
    return {
      backlogs: waiting.map(({ seconds, ...one }) => ({
        ...one,
        since: new Date(now - seconds * 1000).toISOString(),
        standsStill: seconds >= alarmAfterSeconds,
      })),
    };
  }

  /** Looks again and again, until it is closed. */
  watch(): Dispatcher {
    const watch = new Dispatcher(
      async () => {
        await this.look();
        return 0;
      },
      () => Promise.resolve(['backlogs']),
      this.log,
    );
    watch.start(lookEveryMs);
    return watch;
  }

  /** Each alarm is told once, and once that it is over. */
  async look(): Promise<void> {
    const { backlogs } = await this.list();
    const still = new Map(backlogs.filter((one) => one.standsStill).map((one) => [nameOf(one), one]));
    for (const [alarm, { waiting, since }] of still) {
      if (!this.standing.has(alarm))
        this.log.error({ alarm, waiting, since }, 'what is carried on by itself stands still');
      this.standing.add(alarm);
    }
    for (const alarm of [...this.standing].filter((one) => !still.has(one))) {
      this.log.info({ alarm }, 'it goes on');
      this.standing.delete(alarm);
    }
  }
}

function nameOf({ queue, log }: Backlog): string {
  return log === undefined ? queue : `${queue} of ${log}`;
}
