import type { ITopicConfig, Kafka } from 'kafkajs';
import { withAdmin } from './client';
import type { Names } from './names';

/**
 * Order is kept by key, and a key's partition follows from how many there are: the number of a topic that exists is never changed.
 * At most so many processes of a service share its work.
 */
export const partitions = 6;
const retentionMs = 14 * 24 * 60 * 60 * 1000;

/** Of events that were put aside: few, and kept until somebody has looked at them. */
export const deadLetterTopic = 'tutela.dead-letter';

/** One event may be a whole batch of marks, and what is sent at once goes as one record batch. */
const largestBatchBytes = 16 * 1024 * 1024;

/** Topics are made by code, never by use: a broker that makes them by itself would give them its own settings. */
export class Topics {
  private readonly known = new Set<string>();

  constructor(
    private readonly kafka: Kafka,
    private readonly names: Names,
  ) {}

  /** Makes those that are not there; one that exists stays as it is. */
  async ensure(topics: readonly string[]): Promise<void> {
    const missing = [...new Set(topics)].filter((topic) => !this.known.has(topic));
    if (missing.length === 0) return;
    const wanted = missing.map((topic) => (topic === deadLetterTopic ? this.deadLetters() : this.events(topic)));
    await withAdmin(this.kafka, (admin) => admin.createTopics({ topics: wanted, waitForLeaders: true }));
    for (const topic of missing) this.known.add(topic);
  }

  private events(topic: string): ITopicConfig {
    const settings = { 'retention.ms': String(retentionMs), 'max.message.bytes': String(largestBatchBytes) };
    return { topic: this.names.of(topic), numPartitions: partitions, ...configured(settings) };
  }

  private deadLetters(): ITopicConfig {
    const settings = { 'retention.ms': '-1', 'max.message.bytes': String(largestBatchBytes) };
    return { topic: this.names.of(deadLetterTopic), numPartitions: 1, ...configured(settings) };
  }
}

/** How many copies there are is the broker's own setting (-1). */
function configured(settings: Readonly<Record<string, string>>): Omit<ITopicConfig, 'topic'> {
  const configEntries = Object.entries({ 'cleanup.policy': 'delete', ...settings });
  return { replicationFactor: -1, configEntries: configEntries.map(([name, value]) => ({ name, value })) };
}
