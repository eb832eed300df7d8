import { setTimeout as pause } from 'node:timers/promises';
import type { CloudEvent } from '@tutela/contracts';
import type { Kafka } from 'kafkajs';
import type { ServiceConfig } from '../../config/service-config';
import { logFor } from '../../logs/log';
import type { Bury } from '../dead-letters';
import { kindOf, type Warnings } from '../dispatcher';
import { openEventsDatabase, type EventsDatabase } from '../events-database';
import { Parking, parkedLags } from '../parking';
import {
  Unreachable,
  type DeadLetter,
  type EventTransport,
  type Lag,
  type OutgoingEvent,
  type Subscription,
} from '../transport';
import { Turns } from '../turns';
import { kafkaClient, withAdmin } from './client';
import { DeadLetterTopic } from './dead-letter-topic';
import { lagsAtBroker } from './lags';
import { mustBeLetIn } from './let-in';
import { Member } from './member';
import { Names } from './names';
import { Publisher } from './publisher';
import { Topics } from './topics';

/** So long a start waits for its share of the group: longer if the broker is away, or a process that was killed still has its share. */
const joinWithinMs = 3_000;

/** Events over Kafka (ADR 0011). Parked ones rest in Postgres, as the embedded log's do: a topic has no place for what waits. */
export class KafkaTransport implements EventTransport {
  private readonly subscriptions = new Set<Subscription>();
  private readonly subscribed = new Map<string, Set<string>>();
  private readonly topics: Topics;
  private readonly publisher: Publisher;
  private readonly dead: DeadLetterTopic;
  private readonly turns: Turns;

  private constructor(
    private readonly kafka: Kafka,
    private readonly names: Names,
    private readonly database: EventsDatabase,
    private readonly log: Warnings,
  ) {
    this.topics = new Topics(kafka, names);
    this.publisher = new Publisher(kafka);
    this.dead = new DeadLetterTopic({ kafka, names, topics: this.topics, publisher: this.publisher });
    this.turns = new Turns(database.login, () => undefined);
  }

  /**
   * The broker may be away: what is published fails, and stays in the outboxes, until it is back.
   * Throws ConfigError where it is there and does not let us in, or is not to be trusted.
   */
  static async open(config: ServiceConfig, brokers: readonly string[]): Promise<KafkaTransport> {
    const kafka = kafkaClient(brokers, config);
    await mustBeLetIn(kafka, config);
    const names = new Names(config.TOPIC_PREFIX ?? config.DATABASE_PREFIX);
    const database = await openEventsDatabase(config);
    return new KafkaTransport(kafka, names, database, logFor('events', config.LOG_LEVEL));
  }

  async publish(events: readonly OutgoingEvent[]): Promise<void> {
    // All are written out before the first is sent: one that cannot be holds back the others.
    const records = events.map(({ topic, key, event }) => {
      return { topic: this.names.of(topic), key, value: JSON.stringify(event) };
    });
    if (records.length === 0) return;
    await this.topics.ensure(events.map(({ topic }) => topic));
    await this.publisher.send(records);
  }

  async subscribe(
    group: string,
    topics: readonly string[],
    handle: (event: CloudEvent) => Promise<void>,
  ): Promise<Subscription> {
    // A group's partitions are shared out by the topics of one of its members.
    if (this.subscribed.has(group)) throw new Error(`The group ${group} has subscribed here already.`);
    const parking = this.parkingOf(group, handle);
    const deliver = (topic: string, event: CloudEvent) => parking.handle(topic, event);
    const { kafka, names, topics: made, dead: deadLetters, log } = this;
    const member = new Member({ kafka, names, made, group, topics, handle: deliver, deadLetters, log });
    this.subscribed.set(group, new Set(topics));
    parking.start();
    member.start();
    await this.joinedOrLate(member, group);
    const subscription = {
      close: async () => {
        this.subscriptions.delete(subscription);
        this.subscribed.delete(group);
        await Promise.all([member.close(), parking.close()]);
      },
    };
    this.subscriptions.add(subscription);
    return subscription;
  }

  deadLetters(): Promise<DeadLetter[]> {
    return this.asked(() => this.dead.read());
  }

  async lags(): Promise<Lag[]> {
    const lags = await this.asked(() =>
      withAdmin(this.kafka, (admin) => lagsAtBroker(admin, this.names, this.subscribed)),
    );
    const parked = await this.parked();
    const parkedOf = ({ group, topic }: Lag): number =>
      parked.find((lag) => lag.group === group && lag.topic === topic)?.behind ?? 0;
    return lags.map((lag) => ({ ...lag, behind: lag.behind + parkedOf(lag) }));
  }

  parked(): Promise<Lag[]> {
    return parkedLags(this.database.source);
  }

  async close(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close()));
    await this.publisher.close();
    await this.turns.close();
    await this.database.source.destroy();
  }

  /** Whatever kafkajs calls it: the broker has not told. */
  private asked<T>(ask: () => Promise<T>): Promise<T> {
    return ask().catch((error: unknown) => {
      this.log.warn({ kind: kindOf(error) }, 'the broker does not answer');
      throw new Unreachable();
    });
  }

  private parkingOf(group: string, handle: (event: CloudEvent) => Promise<void>): Parking {
    const { turns, log } = this;
    const { source } = this.database;
    const bury: Bury = (_sql, delivered, event, error) => this.dead.bury(delivered, event, error);
    return new Parking({ source, turns, group, handle, bury, log });
  }

  private async joinedOrLate(member: Member, group: string): Promise<void> {
    const late = new AbortController();
    const joined = await Promise.race([
      member.joined.then(() => true),
      pause(joinWithinMs, false, { signal: late.signal }).catch(() => false),
    ]);
    late.abort();
    if (!joined) this.log.warn({ group }, 'goes on before it has its share of the group');
  }
}
