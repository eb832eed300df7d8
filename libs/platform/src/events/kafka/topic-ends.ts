import { setTimeout as pause } from 'node:timers/promises';
import { KafkaJSProtocolError, type Admin } from 'kafkajs';
import { waitAfter } from '../backoff';
import { retry } from './client';

/** Where each partition of a topic begins and ends. */
export type TopicEnds = ReadonlyMap<number, { readonly low: bigint; readonly high: bigint }>;

/**
 * A topic that was just made, or a broker that is just back, has its leaders a moment later. kafkajs gives up here at once on what it
 * calls worth another try.
 */
export async function topicEnds(admin: Admin, topic: string, failuresBefore = 0): Promise<TopicEnds> {
  try {
    const places = await admin.fetchTopicOffsets(topic);
    return new Map(places.map(({ partition, low, high }) => [partition, { low: BigInt(low), high: BigInt(high) }]));
  } catch (error) {
    const isWorthIt = error instanceof KafkaJSProtocolError && error.retriable && failuresBefore < retry.retries;
    if (!isWorthIt) throw error;
    await pause(waitAfter(failuresBefore));
    return topicEnds(admin, topic, failuresBefore + 1);
  }
}
