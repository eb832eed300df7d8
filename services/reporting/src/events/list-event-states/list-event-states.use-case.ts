import { Inject, Injectable } from '@nestjs/common';
import type { listEventStates, OutputOf } from '@tutela/contracts';
import { Unreachable, type DeadLetter, type EventTransport, type Lag } from '@tutela/platform';

export const eventTransport = Symbol('event transport');

/** What waits on its way or is dead, of all services: groups, counts and kinds of errors (security.md rule 41). */
@Injectable()
export class ListEventStates {
  constructor(@Inject(eventTransport) private readonly transport: EventTransport) {}

  /** While the broker is away, what the database knows. */
  async run(): Promise<OutputOf<typeof listEventStates>> {
    const { dead, lags } = (await this.fromTransport()) ?? {};
    const consumers = lags ?? (await this.transport.parked());
    return {
      ...(lags ? {} : { brokerAway: true as const }),
      consumers,
      dead: (dead ?? []).map((letter) => ({ ...letter, at: letter.at.toISOString() })),
    };
  }

  private async fromTransport(): Promise<{ dead: DeadLetter[]; lags: Lag[] } | undefined> {
    try {
      const [dead, lags] = await Promise.all([this.transport.deadLetters(), this.transport.lags()]);
      return { dead, lags };
    } catch (error) {
      if (error instanceof Unreachable) return undefined;
      throw error;
    }
  }
}
