import { randomUUID } from 'node:crypto';
import { events, type CloudEvent } from '@tutela/contracts';
import type { ServiceConfig } from '@tutela/platform';
import { Kafka, KafkaJSProtocolError, logLevel, type Admin, type SeekEntry } from 'kafkajs';
import { eventually } from './eventually';

/** Last offsets of what is to be read, by topic and partition. */
type Ends = Map<string, bigint>;

const placeOf = (topic: string, partition: number): string => `${topic}/${partition}`;

/**
 * Events of one type, or of all, that stand in the broker's topics, in the order of their times and, of one time, in each key's own.
 * Makes no topic and leaves no group, so that it can be asked again and again.
 */
export async function eventsTold(config: ServiceConfig, type?: string): Promise<CloudEvent[]> {
  const kafka = new Kafka({ clientId: 'test-eye', brokers: config.KAFKA_BROKERS ?? [], logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  try {
    const told = await readAll(kafka, admin, await topicsOf(admin, config, type));
    return told
      .filter((event) => type === undefined || event.type === type)
      .sort((one, other) => one.time.localeCompare(other.time));
  } finally {
    await admin.disconnect();
  }
}

/** Those that are there: nobody has told anything on the others. */
async function topicsOf(admin: Admin, config: ServiceConfig, type: string | undefined): Promise<string[]> {
  const wanted = events.filter((contract) => type === undefined || contract.type === type);
  if (wanted.length === 0) throw new Error(`There is no event ${type}.`);
  const names = new Set(wanted.map(({ topic }) => `${config.TOPIC_PREFIX ?? config.DATABASE_PREFIX}${topic}`));
  return (await admin.listTopics()).filter((name) => names.has(name));
}

async function readAll(kafka: Kafka, admin: Admin, topics: readonly string[]): Promise<CloudEvent[]> {
  const left: Ends = new Map();
  for (const topic of topics) {
    for (const { partition, low, high } of await endsOf(admin, topic)) {
      if (low !== high) left.set(placeOf(topic, partition), BigInt(high) - 1n);
    }
  }
  if (left.size === 0) return [];
  const groupId = `test-eye-${randomUUID()}`;
  const withEvents = topics.filter((topic) => [...left.keys()].some((place) => place.startsWith(`${topic}/`)));
  const heard = await readUntil(kafka, groupId, withEvents, left);
  await admin.deleteGroups([groupId]).catch(() => undefined);
  return heard;
}

type TopicOffsets = (SeekEntry & { readonly low: string; readonly high: string })[];

/** A broker that has just started again leads its partitions a moment after it listens. */
function endsOf(admin: Admin, topic: string): Promise<TopicOffsets> {
  const unlessSoon = (error: unknown): undefined => {
    if (error instanceof KafkaJSProtocolError && error.retriable) return undefined;
    throw error;
  };
  return eventually(() => admin.fetchTopicOffsets(topic).catch(unlessSoon));
}

async function readUntil(kafka: Kafka, groupId: string, topics: string[], left: Ends): Promise<CloudEvent[]> {
  const heard = new Map<string, CloudEvent>();
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 100, allowAutoTopicCreation: false });
  try {
    await consumer.connect();
    await consumer.subscribe({ topics, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachMessage: ({ topic, partition, message }) => {
        const event = JSON.parse(String(message.value)) as CloudEvent;
        heard.set(event.id, event);
        const last = left.get(placeOf(topic, partition));
        if (last !== undefined && BigInt(message.offset) >= last) left.delete(placeOf(topic, partition));
        return Promise.resolve();
      },
    });
    await eventually(() => Promise.resolve(left.size === 0));
  } finally {
    await consumer.disconnect();
  }
  return [...heard.values()];
}
