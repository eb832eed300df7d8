import { randomUUID } from 'node:crypto';
import type { Admin, Consumer } from 'kafkajs';
import type { Broker } from './broker';
import { Refused } from './refused';

const patienceMs = 30_000;

/** The next offset to hear, by `topic/partition`. */
export type Positions = ReadonlyMap<string, bigint>;

export interface Heard {
  readonly cluster: string;
  readonly positions: Positions;
  /** Some of what was to be heard has been deleted meanwhile. */
  readonly missed: boolean;
}

/** A partition, as far as it is to be heard. */
interface Stretch {
  readonly topic: string;
  readonly partition: number;
  next: bigint;
  /** Where the topic ended as we began: what is told later is for the next run. */
  readonly end: bigint;
}

export type Take = (message: unknown, place: string) => void;

/** From where on is heard. */
export interface Start {
  /** Where the last run ended. */
  readonly positions: Positions;
  /** Everything that the broker still holds, once more. */
  readonly again: boolean;
}

/**
 * Hears every event from where the last run ended to where the topics end now, each partition in its order: so each key in its order, for
 * all events of a key lie on one partition. Keeps no group at the broker: where we are is kept with what we know.
 * @throws Refused where nothing is heard for half a minute
 */
export async function hear(broker: Broker, topics: readonly string[], start: Start, take: Take): Promise<Heard> {
  const admin = broker.kafka.admin();
  await admin.connect();
  try {
    const { clusterId: cluster } = await admin.describeCluster();
    const there = new Set(await admin.listTopics());
    const names = topics.map((topic) => `${broker.prefix}${topic}`).filter((topic) => there.has(topic));
    const whole = (await Promise.all(names.map((topic) => stretchesOf(admin, topic)))).flat();
    const missed = whole.some((stretch) => stretch.next > (start.positions.get(placeOf(stretch)) ?? 0n));
    const stretches = start.again ? whole : whole.map((stretch) => goingOn(stretch, start.positions));
    await hearAll(broker, admin, stretches, take);
    return { cluster, missed, positions: new Map(stretches.map((one) => [placeOf(one), one.next])) };
  } finally {
    await admin.disconnect();
  }
}

function placeOf({ topic, partition }: Pick<Stretch, 'topic' | 'partition'>): string {
  return `${topic}/${partition}`;
}

/** All that a topic holds, by partition. */
async function stretchesOf(admin: Admin, topic: string): Promise<Stretch[]> {
  const ends = await admin.fetchTopicOffsets(topic);
  return ends.map(({ partition, low, high }) => ({ topic, partition, next: BigInt(low), end: BigInt(high) }));
}

/** A position that the topic does not have is that of a topic made anew: it is heard from its beginning. */
function goingOn(stretch: Stretch, positions: Positions): Stretch {
  const position = positions.get(placeOf(stretch)) ?? stretch.next;
  const isThere = stretch.next <= position && position <= stretch.end;
  return isThere ? { ...stretch, next: position } : stretch;
}

async function hearAll({ kafka }: Broker, admin: Admin, stretches: readonly Stretch[], take: Take): Promise<void> {
  const open = stretches.filter(({ next, end }) => next < end);
  if (open.length === 0) return;
  const groupId = `example-consumer-${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false, maxWaitTimeInMs: 250 });
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [...new Set(open.map(({ topic }) => topic))], fromBeginning: true });
    await untilAllAreHeard(consumer, open, take);
  } finally {
    await consumer.disconnect();
    await admin.deleteGroups([groupId]).catch(() => undefined);
  }
}

async function untilAllAreHeard(consumer: Consumer, open: readonly Stretch[], take: Take): Promise<void> {
  const byPlace = new Map(open.map((stretch) => [placeOf(stretch), stretch]));
  const { promise: all, settle, patience } = settledOnce(consumer);
  // At every joining: kafkajs begins anew by itself, where a broker that is new to groups is not ready for one.
  consumer.on(consumer.events.GROUP_JOIN, () => {
    for (const { topic, partition, next } of open) consumer.seek({ topic, partition, offset: String(next) });
  });
  const running = consumer.run({
    autoCommit: false,
    eachMessage: ({ topic, partition, message }) => {
      const stretch = byPlace.get(placeOf({ topic, partition }));
      const offset = BigInt(message.offset);
      if (stretch === undefined || offset < stretch.next || offset >= stretch.end) return Promise.resolve();
      patience.refresh();
      take(parsed(message.value), `${topic}/${partition}/${message.offset}`);
      stretch.next = offset + 1n;
      if (open.every(({ next, end }) => next >= end)) settle();
      return Promise.resolve();
    },
  });
  try {
    await Promise.all([all, running]);
  } finally {
    clearTimeout(patience);
  }
}

/** Rejects with what ended the consumer, and when nobody has refreshed the patience for too long. */
function settledOnce(consumer: Consumer): { promise: Promise<void>; settle: () => void; patience: NodeJS.Timeout } {
  let [settle, refuse]: [() => void, (error: Error) => void] = [() => undefined, () => undefined];
  const promise = new Promise<void>((...settlers) => ([settle, refuse] = settlers));
  const sentence = `Nothing was heard for ${patienceMs / 1000} s, though the topics hold more: try again.`;
  const patience = setTimeout(() => refuse(new Refused(sentence)), patienceMs);
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    if (!payload.restart) refuse(payload.error);
  });
  return { promise, settle, patience };
}

function parsed(value: Buffer | null): unknown {
  try {
    return JSON.parse(value?.toString() ?? '') as unknown;
  } catch {
    return undefined;
  }
}
