import type { CloudEvent } from '@tutela/contracts';
import fc from 'fast-check';
import { eventually } from '../service/eventually';
import { fresh, Heard, numbered, type TransportBench } from './transport-bench';

export function orderContract(bench: TransportBench): void {
  it('SY-02 keeps the order of each key, however many are mixed', async () => {
    const transport = await bench.open();
    const keys = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(keys, fc.integer({ min: 1, max: 9 }), async (sent, size) => {
        const topic = fresh('order');
        const heard = new Heard();
        const subscription = await transport.subscribe(fresh('group'), [topic], heard.handle);
        const events = sent.map((key, n) => numbered(topic, `key-${key}`, n));
        for (let at = 0; at < events.length; at += size) await transport.publish(events.slice(at, at + size));
        await eventually(() => Promise.resolve(heard.events.length >= events.length));
        await subscription.close();
        for (const key of new Set(events.map((event) => event.key))) {
          expect(heard.ofKey(key)).toEqual(sent.flatMap((name, n) => (`key-${name}` === key ? [n] : [])));
        }
      }),
      { numRuns: 8 },
    );
  });

  it('SY-02 publishes all of the events or none', async () => {
    const transport = await bench.open();
    const topic = fresh('whole');
    const heard = new Heard();
    await transport.subscribe(fresh('group'), [topic], heard.handle);
    const circle: Record<string, unknown> = {};
    circle.itself = circle;
    const good = numbered(topic, 'a', 1);
    const bad = { ...numbered(topic, 'b', 2), event: { ...good.event, data: circle } };
    await expect(transport.publish([good, bad])).rejects.toThrow();
    await transport.publish([numbered(topic, 'a', 3)]);
    await eventually(() => Promise.resolve(heard.numbers.includes(3)));
    expect(heard.numbers).toEqual([3]);
  });

  it('gives each group every event, and a new group those from the beginning', async () => {
    const transport = await bench.open();
    const topic = fresh('groups');
    const [early, late] = [new Heard(), new Heard()];
    await transport.subscribe(fresh('early'), [topic], early.handle);
    await transport.publish([1, 2, 3].map((n) => numbered(topic, 'a', n)));
    await eventually(() => Promise.resolve(early.events.length === 3));
    await transport.subscribe(fresh('late'), [topic], late.handle);
    await eventually(() => Promise.resolve(late.events.length === 3));
    expect(late.numbers).toEqual([1, 2, 3]);
  });

  it('SY-02 lets the members of a group share a topic, and one go on for another: each event once, each key in order', async () => {
    const members = [await bench.open(), await bench.open()];
    const topic = fresh('shared');
    const group = fresh('group');
    const heard = new Heard();
    const subscriptions = [];
    for (const member of members) {
      const slowly = async (event: CloudEvent) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        await heard.handle(event);
      };
      subscriptions.push(await member.subscribe(group, [topic], slowly));
    }
    const events = Array.from({ length: 80 }, (_, n) => numbered(topic, `key-${n % 8}`, n));
    for (let at = 0; at < events.length; at += 8) await members[0]?.publish(events.slice(at, at + 8));
    await eventually(() => Promise.resolve(heard.events.length >= 30));
    await subscriptions[0]?.close();
    await eventually(() => Promise.resolve(heard.events.length >= 80));
    expect(heard.events).toHaveLength(80);
    for (let key = 0; key < 8; key++) {
      expect(heard.ofKey(`key-${key}`)).toEqual(Array.from({ length: 10 }, (_, row) => row * 8 + key));
    }
  });

  it('lets handlers that take long publish, however many groups and topics there are', async () => {
    const transport = await bench.open();
    const topics = [1, 2, 3].map((n) => fresh(`slow-${n}`));
    const answers = fresh('answers');
    const heard = new Heard();
    await transport.subscribe(fresh('listener'), [answers], heard.handle);
    // Each waits until all are at work, then publishes: nobody may hold what another needs.
    const atWork = new Set<string>();
    const keys = Array.from({ length: 24 }, (_, key) => `key-${key}`);
    await transport.publish(topics.flatMap((topic) => keys.map((key, n) => numbered(topic, key, n))));
    for (const group of ['a', 'b', 'c', 'd'].map(fresh)) {
      await transport.subscribe(group, topics, async (event) => {
        atWork.add(group);
        await eventually(() => Promise.resolve(atWork.size === 4));
        await transport.publish([numbered(answers, event.id, 1)]);
      });
    }
    await eventually(() => Promise.resolve(heard.events.length >= 4 * topics.length * keys.length));
    expect(await transport.deadLetters()).not.toContainEqual(expect.objectContaining({ topic: answers }));
  });
}
