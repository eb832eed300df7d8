import type { CloudEvent } from '@tutela/contracts';
import type { Consumer, Kafka } from 'kafkajs';
import { v7 as uuidv7 } from 'uuid';
import { reasonOf, type Delivered } from '../dead-letters';
import type { DeadLetter } from '../transport';
import { withAdmin } from './client';
import type { Names } from './names';
import type { Publisher } from './publisher';
import { topicEnds } from './topic-ends';
import { deadLetterTopic, type Topics } from './topics';

/** Groups of those who only look have no work that could lag. */
export const readersGroup = 'tutela.dead-letter-reader-';

const mostRead = 100;
const readWithinMs = 10_000;

interface Letter extends Omit<DeadLetter, 'at'> {
  readonly at: string;
  /** Nothing where it could not even be read. */
  readonly event?: CloudEvent;
}

interface Settings {
  readonly kafka: Kafka;
  readonly names: Names;
  readonly topics: Topics;
  readonly publisher: Publisher;
}

/** The topic of events that were put aside, and the way to read it back. */
export class DeadLetterTopic {
  constructor(private readonly settings: Settings) {}

  async bury(delivered: Delivered, event: CloudEvent | undefined, error: unknown): Promise<void> {
    const { topics, publisher, names } = this.settings;
    await topics.ensure([deadLetterTopic]);
    const type = event?.type ?? 'unreadable';
    const at = new Date().toISOString();
    const letter: Letter = { id: uuidv7(), ...delivered, type, event, reason: reasonOf(error), at };
    await publisher.send([{ topic: names.of(deadLetterTopic), key: delivered.group, value: JSON.stringify(letter) }]);
  }

  /** The newest hundred, the newest first. */
  async read(): Promise<DeadLetter[]> {
    const { kafka, names, topics } = this.settings;
    await topics.ensure([deadLetterTopic]);
    const topic = names.of(deadLetterTopic);
    const place = (await withAdmin(kafka, (admin) => topicEnds(admin, topic))).get(0);
    const [low, high] = [Number(place?.low ?? 0), Number(place?.high ?? 0)];
    if (low === high) return [];
    const groupId = names.of(`${readersGroup}${uuidv7()}`);
    const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 100, allowAutoTopicCreation: false });
    try {
      const letters = await readFrom(consumer, topic, Math.max(low, high - mostRead), high);
      return letters.map(toDeadLetter).reverse();
    } finally {
      await consumer.disconnect().catch(() => undefined);
      await withAdmin(kafka, (admin) => admin.deleteGroups([groupId])).catch(() => undefined);
    }
  }
}

async function readFrom(consumer: Consumer, topic: string, from: number, to: number): Promise<Letter[]> {
  const letters: Letter[] = [];
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const { promise: all, resolve, reject } = settledLater();
  const tooLong = setTimeout(() => reject(new Error('The dead letters could not be read in time.')), readWithinMs);
  try {
    await consumer.run({
      autoCommit: false,
      eachMessage: ({ message }) => {
        if (Number(message.offset) < to && message.value) letters.push(JSON.parse(message.value.toString()) as Letter);
        if (Number(message.offset) >= to - 1) resolve();
        return Promise.resolve();
      },
    });
    consumer.seek({ topic, partition: 0, offset: String(from) });
    await all;
  } finally {
    clearTimeout(tooLong);
  }
  return letters.slice(-mostRead);
}

function settledLater(): { promise: Promise<void>; resolve: () => void; reject: (error: Error) => void } {
  let [resolve, reject]: [() => void, (error: Error) => void] = [() => undefined, () => undefined];
  const promise = new Promise<void>((...settlers) => ([resolve, reject] = settlers));
  return { promise, resolve, reject };
}

function toDeadLetter({ id, group, topic, type, reason, at }: Letter): DeadLetter {
  return { id, group, topic, type, reason, at: new Date(at) };
}
