import { randomBytes, randomUUID } from 'node:crypto';
import type { CloudEvent } from '@tutela/contracts';
import type { EventTransport, OutgoingEvent } from '@tutela/platform';

/** A name that no other test uses, so that tests can share a broker. */
export function fresh(hint: string): string {
  return `${hint}-${randomBytes(4).toString('hex')}`;
}

export interface Numbered {
  readonly key: string;
  readonly n: number;
}

/** An event that says only whose it is and which. */
export function numbered(topic: string, key: string, n: number, la?: string): OutgoingEvent {
  const event: CloudEvent = {
    specversion: '1.0',
    id: randomUUID(),
    source: '/collection',
    type: 'collection.counted.v1',
    time: '2026-11-16T09:42:00.000Z',
    subject: key,
    datacontenttype: 'application/json',
    correlationid: 'contract',
    actor: 'system',
    la,
    data: { key, n },
  };
  return { topic, key, event };
}

export function numberOf(event: CloudEvent): Numbered {
  return event.data as Numbered;
}

/** What a handler was given, in the order in which it was given. */
export class Heard {
  readonly events: CloudEvent[] = [];

  readonly handle = (event: CloudEvent): Promise<void> => {
    this.events.push(event);
    return Promise.resolve();
  };

  get numbers(): number[] {
    return this.events.map((event) => numberOf(event).n);
  }

  ofKey(key: string): number[] {
    return this.events
      .map(numberOf)
      .filter((data) => data.key === key)
      .map((data) => data.n);
  }
}

/** Opens processes at the transport under test and closes them after each test. */
export class TransportBench {
  private readonly opened: EventTransport[] = [];

  constructor(private readonly openOne: () => Promise<EventTransport>) {}

  async open(): Promise<EventTransport> {
    const transport = await this.openOne();
    this.opened.push(transport);
    return transport;
  }

  async close(): Promise<void> {
    for (const transport of this.opened.splice(0)) await transport.close();
  }
}
