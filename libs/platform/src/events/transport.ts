import type { CloudEvent } from '@tutela/contracts';

export interface OutgoingEvent {
  readonly topic: string;
  readonly key: string;
  readonly event: CloudEvent;
}

export interface DeadLetter {
  readonly id: string;
  readonly group: string;
  readonly topic: string;
  readonly type: string;
  readonly reason: string;
  readonly at: Date;
}

export interface Lag {
  readonly group: string;
  readonly topic: string;
  /** Events not dealt with, parked ones included. */
  readonly behind: number;
}

export interface Subscription {
  close(): Promise<void>;
}

/**
 * Takes the first of an authority's events together, in their order and with one effect each; answers how many it took. Where it takes none
 * they come one by one; where it fails it has taken none.
 */
export type HandleTogether = (la: string, events: readonly CloudEvent[]) => Promise<number>;

/** What cannot be reached now and will be later: tried again until it is, in order; never a dead letter (security.md rule 41). */
export class Unreachable extends Error {}

/**
 * Events between services. At least once; order per key; groups share the work of a topic.
 * The embedded log in Postgres, or Kafka (`openTransport`); both pass the same contract suite.
 */
export interface EventTransport {
  /** All of them or none. */
  publish(events: readonly OutgoingEvent[]): Promise<void>;
  /**
   * All members of a group subscribe to the same topics; in one process it has one member. A transport that has several events at hand may
   * ask `together` first.
   */
  subscribe(
    group: string,
    topics: readonly string[],
    handle: (event: CloudEvent) => Promise<void>,
    together?: HandleTogether,
  ): Promise<Subscription>;
  /** Throws Unreachable while a broker is away. */
  deadLetters(): Promise<DeadLetter[]>;
  /** Throws Unreachable while a broker is away. */
  lags(): Promise<Lag[]>;
  /** Events that wait for an LA's database alone: they rest in Postgres, and a broker is not asked. */
  parked(): Promise<Lag[]>;
  close(): Promise<void>;
}
