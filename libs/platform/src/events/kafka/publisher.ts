import { CompressionTypes, type Kafka, type Producer, type TopicMessages } from 'kafkajs';
import { retry } from './client';

/** Well below the largest batch that a topic takes, even if nothing of it can be compressed. */
const mostBytesAtOnce = 4 * 1024 * 1024;

export interface KafkaRecord {
  /** As the broker knows it. */
  readonly topic: string;
  readonly key: string;
  readonly value: string;
}

/**
 * Writes records, in order. What was sent at once for a partition is there as a whole or not at all; after a failure some partitions may
 * have theirs, and the caller sends all of it again (ADR 0011).
 */
export class Publisher {
  private producer: Promise<Producer> | undefined;
  private line: Promise<unknown> = Promise.resolve();

  constructor(private readonly kafka: Kafka) {}

  send(records: readonly KafkaRecord[]): Promise<void> {
    const sent = this.line.then(() => this.sendInOrder(records));
    this.line = sent.catch(() => undefined);
    return sent;
  }

  async close(): Promise<void> {
    await this.line;
    await this.end();
  }

  private async sendInOrder(records: readonly KafkaRecord[]): Promise<void> {
    try {
      this.producer ??= this.connect();
      const producer = await this.producer;
      for (const part of inParts(records)) {
        await producer.sendBatch({ acks: -1, compression: CompressionTypes.GZIP, topicMessages: byTopic(part) });
      }
    } catch (error) {
      // The broker may have what kafkajs calls failed. The same producer would give the next records the same sequence
      // numbers, and the broker would drop them as repeated: a new one numbers anew.
      await this.end();
      throw error;
    }
  }

  private async connect(): Promise<Producer> {
    const producer = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      retry,
    });
    await producer.connect();
    return producer;
  }

  private async end(): Promise<void> {
    const ended = this.producer;
    this.producer = undefined;
    await ended?.then((producer) => producer.disconnect()).catch(() => undefined);
  }
}

function inParts(records: readonly KafkaRecord[]): KafkaRecord[][] {
  const parts: KafkaRecord[][] = [];
  let room = 0;
  for (const record of records) {
    const bytes = Buffer.byteLength(record.value);
    if (parts.length === 0 || bytes > room) {
      parts.push([]);
      room = mostBytesAtOnce;
    }
    parts.at(-1)?.push(record);
    room -= bytes;
  }
  return parts;
}

function byTopic(records: readonly KafkaRecord[]): TopicMessages[] {
  const headers = { 'content-type': 'application/cloudevents+json' };
  const topics = new Map<string, TopicMessages>();
  for (const { topic, key, value } of records) {
    const entry = topics.get(topic) ?? { topic, messages: [] };
    entry.messages.push({ key, value, headers });
    topics.set(topic, entry);
  }
  return [...topics.values()];
}
