import type { Admin } from 'kafkajs';
import type { Lag } from '../transport';
import { readersGroup } from './dead-letter-topic';
import type { Names } from './names';
import { topicEnds, type TopicEnds } from './topic-ends';

type Subscribed = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Events of each group and topic that the broker holds and the group has not committed. A group that has committed nothing is seen only
 * by processes in which it subscribes.
 */
export async function lagsAtBroker(admin: Admin, names: Names, subscribed: Subscribed): Promise<Lag[]> {
  const { groups } = await admin.listGroups();
  const known = groups.map(({ groupId }) => groupId).filter((group) => names.isOurs(group));
  const all = new Set([...known.map((group) => names.plain(group)), ...subscribed.keys()]);
  const work = [...all].filter((group) => !group.startsWith(readersGroup)).sort();
  const ends = new Map<string, TopicEnds>();
  const lags: Lag[] = [];
  for (const group of work) lags.push(...(await lagsOf(group, { admin, names, subscribed, ends })));
  return lags;
}

interface Looking {
  readonly admin: Admin;
  readonly names: Names;
  readonly subscribed: Subscribed;
  readonly ends: Map<string, TopicEnds>;
}

async function lagsOf(group: string, { admin, names, subscribed, ends }: Looking): Promise<Lag[]> {
  const committed = new Map<string, Map<number, bigint>>();
  for (const { topic, partitions } of await admin.fetchOffsets({ groupId: names.of(group) })) {
    committed.set(topic, new Map(partitions.map(({ partition, offset }) => [partition, BigInt(offset)])));
  }
  const topics = [...new Set([...committed.keys(), ...[...(subscribed.get(group) ?? [])].map((one) => names.of(one))])];
  const lags: Lag[] = [];
  for (const topic of topics.sort()) {
    const places = ends.get(topic) ?? (await topicEnds(admin, topic));
    ends.set(topic, places);
    lags.push({ group, topic: names.plain(topic), behind: behind(places, committed.get(topic)) });
  }
  return lags;
}

/** Without an offset of its own a group starts at the beginning, as it does where what it had left was deleted meanwhile. */
function behind(places: TopicEnds, committed: ReadonlyMap<number, bigint> | undefined): number {
  let sum = 0n;
  for (const [partition, { low, high }] of places) {
    const next = committed?.get(partition) ?? -1n;
    sum += high - (next > low ? next : low);
  }
  return Number(sum);
}
