import { describeTransport, eventually, Heard, numbered, testBrokers, testConfig } from '@tutela/testing';
import { ConfigResourceTypes } from 'kafkajs';
import { kafkaClient, withAdmin } from './client';
import { KafkaTransport } from './kafka-transport';

const config = testConfig();
const days = 24 * 60 * 60 * 1000;

describeTransport('Kafka', () => KafkaTransport.open(config, testBrokers()));

describe('Kafka by itself', () => {
  it.each([
    ['collection.mark', 6, String(14 * days)],
    ['tutela.dead-letter', 1, '-1'],
  ])('makes the topic %s with %i partitions, kept %s ms: never by use', async (topic, partitions, retention) => {
    const transport = await KafkaTransport.open(config, testBrokers());
    await transport.publish([numbered(topic, 'a', 1)]);
    const name = `${config.DATABASE_PREFIX}${topic}`;
    await withAdmin(kafkaClient(testBrokers()), async (admin) => {
      const { topics } = await admin.fetchTopicMetadata({ topics: [name] });
      expect(topics[0]?.partitions).toHaveLength(partitions);
      const resources = [{ type: ConfigResourceTypes.TOPIC, name, configNames: ['retention.ms'] }];
      const described = await admin.describeConfigs({ resources, includeSynonyms: false });
      expect(described.resources[0]?.configEntries[0]).toMatchObject({ configValue: retention });
      await expect(admin.fetchTopicMetadata({ topics: [`${name}-of-nobody`] })).rejects.toThrow();
    });
    await transport.close();
  });

  it('writes the event as CloudEvents says: structured JSON, its key the key', async () => {
    const transport = await KafkaTransport.open(config, testBrokers());
    const sent = numbered('structured', 'the key', 1);
    await transport.publish([sent]);
    const consumer = kafkaClient(testBrokers()).consumer({ groupId: `${config.DATABASE_PREFIX}reader` });
    await consumer.connect();
    await consumer.subscribe({ topic: `${config.DATABASE_PREFIX}structured`, fromBeginning: true });
    const message = await new Promise<{ key: string; type: string; value: unknown }>((resolve, reject) => {
      consumer
        .run({
          eachMessage: ({ message: { key, headers, value } }) => {
            const type = String(headers?.['content-type']);
            resolve({ key: String(key), type, value: JSON.parse(String(value)) });
            return Promise.resolve();
          },
        })
        .catch(reject);
    });
    await consumer.disconnect();
    expect(message).toEqual({ key: 'the key', type: 'application/cloudevents+json', value: sent.event });
    await transport.close();
  });

  it('VS-01 in part: what is quiet does not wait until what is busy is worked off', async () => {
    const transport = await KafkaTransport.open(config, testBrokers());
    const heard = new Heard();
    await transport.subscribe('both', ['busy', 'quiet'], async (event) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await heard.handle(event);
    });
    const busy = Array.from({ length: 300 }, (_, n) => numbered('busy', 'a', n + 1));
    await transport.publish(busy);
    await eventually(() => Promise.resolve(heard.events.length > 0));
    await transport.publish([numbered('quiet', 'a', 0)]);
    await eventually(() => Promise.resolve(heard.numbers.includes(0)));
    expect(heard.events.length).toBeLessThan(busy.length);
    await eventually(() => Promise.resolve(heard.events.length > busy.length));
    expect(heard.ofKey('a').filter((n) => n > 0)).toEqual(busy.map((_, n) => n + 1));
    await transport.close();
  });

  it('sends more than one record batch takes, in order', async () => {
    const transport = await KafkaTransport.open(config, testBrokers());
    const heard: unknown[] = [];
    await transport.subscribe('large', ['large'], (event) => {
      heard.push((event.data as { n: number }).n);
      return Promise.resolve();
    });
    const large = Array.from({ length: 12 }, (_, n) => {
      const { event, ...rest } = numbered('large', 'a', n);
      return { ...rest, event: { ...event, data: { n, marks: 'N'.repeat(2 * 1024 * 1024) } } };
    });
    await transport.publish(large);
    await eventually(() => Promise.resolve(heard.length >= 12), 30_000);
    expect(heard).toEqual(large.map(({ event }) => event.data.n));
    await transport.close();
  });

  it('puts aside what is no event at all, and goes on', async () => {
    const transport = await KafkaTransport.open(config, testBrokers());
    await transport.publish([numbered('foreign', 'a', 1)]);
    const producer = kafkaClient(testBrokers()).producer();
    await producer.connect();
    await producer.send({ topic: `${config.DATABASE_PREFIX}foreign`, messages: [{ key: 'a', value: 'no JSON' }] });
    await producer.disconnect();
    await transport.publish([numbered('foreign', 'a', 2)]);
    const heard: string[] = [];
    await transport.subscribe('tolerant', ['foreign'], (event) => {
      heard.push(event.id);
      return Promise.resolve();
    });
    await eventually(() => Promise.resolve(heard.length === 2), 30_000);
    const letters = (await transport.deadLetters()).filter((letter) => letter.topic === 'foreign');
    expect(letters).toEqual([expect.objectContaining({ type: 'unreadable', reason: 'SyntaxError' })]);
    await transport.close();
  });
});
