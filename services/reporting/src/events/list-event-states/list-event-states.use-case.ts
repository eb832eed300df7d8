import { Inject, Injectable } from '@nestjs/common';
import type { listEventStates, OutputOf } from '@tutela/contracts';
import type { EventTransport } from '@tutela/platform';

export const eventTransport = Symbol('event transport');

/** What waits on its way or is dead, of all services: groups, counts and kinds of errors (security.md rule 41). */
@Injectable()
export class ListEventStates {
  constructor(@Inject(eventTransport) private readonly transport: EventTransport) {}

  async run(): Promise<OutputOf<typeof listEventStates>> {
    const dead = await this.transport.deadLetters();
    return {
      consumers: await this.transport.lags(),
      dead: dead.map((letter) => ({ ...letter, at: letter.at.toISOString() })),
    };
  }
}
