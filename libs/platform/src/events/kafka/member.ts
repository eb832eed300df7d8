import { setTimeout as pause } from 'node:timers/promises';
import type { CloudEvent } from '@tutela/contracts';
import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import { kindOf, type Warnings } from '../dispatcher';
import { retry } from './client';
import type { DeadLetterTopic } from './dead-letter-topic';
import { Failures } from './failures';
import type { Names } from './names';
import { partitions, type Topics } from './topics';

const sessionTimeout = 10_000;
const heartbeatInterval = 2_000;
/** A fetch that finds nothing lasts so long, and closing waits for it. */
const fetchWaitMs = 400;
const beginAnewAfterMs = 1_000;
/**
 * kafkajs fetches anew when all that it has fetched is dealt with. After so long no other event is begun, so that what is published to a
 * quiet partition need not wait until a busy one has worked off its share; the rest is fetched again.
 */
const roundMs = 250;
/** As it travels, compressed: little, because what a round does not get to is fetched again. */
const mostBytesOfPartition = 64 * 1024;

interface Settings {
  readonly kafka: Kafka;
  readonly names: Names;
  readonly made: Topics;
  readonly group: string;
  readonly topics: readonly string[];
  readonly handle: (topic: string, event: CloudEvent) => Promise<void>;
  readonly deadLetters: DeadLetterTopic;
  readonly log: Warnings;
}

/**
 * One member of a consumer group. Partitions are worked at side by side, the events of each one after the other; the offset is committed
 * after each event's effect. Whatever ends the consumer, such as a broker that is away, a new one takes over.
 */
export class Member {
  private readonly stop = new AbortController();
  private readonly failures = new Failures();
  private readonly waits = new Set<NodeJS.Timeout>();
  private readonly inHand = new Set<Promise<void>>();
  /** The group is being shared out anew, or its broker is lost: after the event in hand no other is begun. */
  private yielding = false;
  private life: Promise<void> = Promise.resolve();
  private hasJoined: () => void = () => undefined;
  /** Since then nothing that is published is missed, nor waits for the group to be shared out. */
  readonly joined = new Promise<void>((resolve) => (this.hasJoined = resolve));

  constructor(private readonly settings: Settings) {}

  start(): void {
    this.life = this.live();
  }

  /** Lets the event in hand end, and no longer. */
  async close(): Promise<void> {
    this.stop.abort();
    for (const wait of this.waits) clearTimeout(wait);
    await this.life;
  }

  private async live(): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      await this.liveOnce().catch((error: unknown) => {
        this.settings.log.warn({ group: this.settings.group, kind: kindOf(error) }, 'consumer begins anew');
      });
      await pause(beginAnewAfterMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** One consumer from its beginning to its end: that of the subscription, or that of its luck. */
  private async liveOnce(): Promise<void> {
    const { kafka, names, made, group, topics } = this.settings;
    await made.ensure(topics);
    const consumer = kafka.consumer({
      groupId: names.of(group),
      sessionTimeout,
      heartbeatInterval,
      maxWaitTimeInMs: fetchWaitMs,
      maxBytesPerPartition: mostBytesOfPartition,
      allowAutoTopicCreation: false,
      // To begin anew is our affair: kafkajs gives up after errors that it takes for final.
      retry: { ...retry, restartOnFailure: () => Promise.resolve(false) },
    });
    consumer.on(consumer.events.GROUP_JOIN, () => this.hasJoined());
    const ended = this.endOf(consumer);
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: topics.map((topic) => names.of(topic)), fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: partitions * topics.length,
        eachBatch: (batch) => this.eachBatch(batch),
      });
      const error = await ended;
      if (error) throw error;
    } finally {
      await consumer.disconnect().catch(() => undefined);
    }
  }

  /** Resolves with what ended the consumer; with nothing when it is to end. */
  private endOf(consumer: Consumer): Promise<Error | undefined> {
    const { signal } = this.stop;
    return new Promise((resolve) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => resolve(payload.error));
      signal.addEventListener('abort', () => resolve(undefined), { once: true });
      if (signal.aborted) resolve(undefined);
    });
  }

  /**
   * kafkajs joins the group again as soon as one batch has heard that it must, whatever the others are at, and their partitions may be
   * another member's then. So no batch ends before all have.
   */
  private async eachBatch(payload: EachBatchPayload): Promise<void> {
    if (this.inHand.size === 0) this.yielding = false;
    const work = this.inOrder(payload);
    this.inHand.add(work);
    // A handler may take longer than the session lasts.
    const beat = setInterval(() => void payload.heartbeat().catch(() => (this.yielding = true)), heartbeatInterval / 2);
    try {
      await work;
    } catch (error) {
      this.yielding = true;
      throw error;
    } finally {
      clearInterval(beat);
      this.inHand.delete(work);
      await Promise.allSettled(this.inHand);
    }
  }

  private async inOrder(payload: EachBatchPayload): Promise<void> {
    const { topic, partition, messages } = payload.batch;
    const roundEnds = performance.now() + roundMs;
    for (const message of messages) {
      if (this.stop.signal.aborted || this.yielding || !payload.isRunning() || payload.isStale()) return;
      if (performance.now() > roundEnds) return;
      const waitMs = await this.deal(topic, partition, message);
      if (waitMs > 0) {
        this.wait(payload, waitMs);
        return;
      }
      payload.resolveOffset(message.offset);
      const offset = (BigInt(message.offset) + 1n).toString();
      await payload.commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] });
    }
  }

  /** @returns how long the event has to wait for its next try; 0 when it is dealt with */
  private async deal(name: string, partition: number, message: KafkaMessage): Promise<number> {
    const { names, group, handle, deadLetters } = this.settings;
    const topic = names.plain(name);
    const place = `${topic}/${partition}`;
    let event: CloudEvent | undefined;
    try {
      event = JSON.parse(message.value?.toString() ?? '') as CloudEvent;
      await handle(topic, event);
    } catch (error) {
      const waitMs = this.failures.note(place, message.offset, error);
      if (waitMs !== undefined) return waitMs;
      await deadLetters.bury({ group, topic }, event, error);
    }
    this.failures.forget(place);
    return 0;
  }

  /** The partition alone waits, at whosever it is then; the others go on. */
  private wait(payload: EachBatchPayload, ms: number): void {
    if (this.stop.signal.aborted) return;
    const resume = payload.pause();
    const wait = setTimeout(() => {
      this.waits.delete(wait);
      resume();
    }, ms);
    this.waits.add(wait);
  }
}
