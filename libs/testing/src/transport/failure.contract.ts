import { Unreachable, type DeadLetter, type EventTransport } from '@tutela/platform';
import { eventually } from '../service/eventually';
import { fresh, Heard, numbered, numberOf, type TransportBench } from './transport-bench';

class CannotBeRead extends Error {}

async function deadLetterOf(transport: EventTransport, topic: string): Promise<DeadLetter> {
  return eventually(async () => (await transport.deadLetters()).find((letter) => letter.topic === topic));
}

export function failureContract(bench: TransportBench): void {
  it('SY-02 delivers again what a handler had in hand when it failed', async () => {
    const transport = await bench.open();
    const topic = fresh('again');
    const heard = new Heard();
    let failures = 2;
    await transport.publish([1, 2, 3].map((n) => numbered(topic, 'a', n)));
    await transport.subscribe(fresh('group'), [topic], async (event) => {
      await heard.handle(event);
      if (numberOf(event).n === 2 && failures-- > 0) throw new Error('not yet');
    });
    await eventually(() => Promise.resolve(heard.numbers.includes(3)));
    expect(heard.numbers).toEqual([1, 2, 2, 2, 3]);
  });

  it('SY-02 delivers to the next process what the first had not dealt with when it stopped', async () => {
    const [first, second] = [await bench.open(), await bench.open()];
    const topic = fresh('crash');
    const group = fresh('group');
    const begun = new Heard();
    const failed = await first.subscribe(group, [topic], async (event) => {
      await begun.handle(event);
      throw new Error('ended in the middle');
    });
    await first.publish([1, 2].map((n) => numbered(topic, 'a', n)));
    await eventually(() => Promise.resolve(begun.events.length > 0));
    await failed.close();
    const heard = new Heard();
    await second.subscribe(group, [topic], heard.handle);
    await eventually(() => Promise.resolve(heard.events.length >= 2));
    expect(heard.numbers).toEqual([1, 2]);
  });

  it('ends a subscription at once, though it waits for the next try', async () => {
    const transport = await bench.open();
    const topic = fresh('closing');
    const begun = new Heard();
    const subscription = await transport.subscribe(fresh('group'), [topic], async (event) => {
      await begun.handle(event);
      throw new Unreachable();
    });
    await transport.publish([numbered(topic, 'a', 1)]);
    // After the seventh the next try is five seconds off.
    await eventually(() => Promise.resolve(begun.events.length >= 7));
    const asked = Date.now();
    await subscription.close();
    expect(Date.now() - asked).toBeLessThan(3_000);
    const tries = begun.events.length;
    await transport.publish([numbered(topic, 'a', 2)]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(begun.events).toHaveLength(tries);
  });

  it('puts poison aside after five tries, without its words, and moves on within 30 s (security.md rule 41; SY-03)', async () => {
    const transport = await bench.open();
    const topic = fresh('poison');
    const group = fresh('group');
    const heard = new Heard();
    await transport.publish([1, 2, 3].map((n) => numbered(topic, 'a', n)));
    await transport.subscribe(group, [topic], async (event) => {
      await heard.handle(event);
      if (numberOf(event).n === 2) throw new CannotBeRead('Ada Lovelace was here');
    });
    await eventually(() => Promise.resolve(heard.numbers.includes(3)));
    expect(heard.numbers).toEqual([1, 2, 2, 2, 2, 2, 3]);
    const letter = await deadLetterOf(transport, topic);
    expect(letter).toMatchObject({ group, topic, type: 'collection.counted.v1', reason: 'CannotBeRead' });
    expect(JSON.stringify(letter)).not.toContain('Ada');
  });

  it('takes what cannot be reached for no poison: tries until it can, in order', async () => {
    const transport = await bench.open();
    const topic = fresh('away');
    const group = fresh('group');
    const heard = new Heard();
    let tries = 0;
    await transport.publish([1, 2, 3].map((n) => numbered(topic, 'a', n)));
    await transport.subscribe(group, [topic], async (event) => {
      tries += 1;
      if (tries <= 6) throw new Unreachable();
      await heard.handle(event);
    });
    await eventually(() => Promise.resolve(heard.events.length === 3));
    expect(heard.numbers).toEqual([1, 2, 3]);
    expect((await transport.deadLetters()).filter((letter) => letter.topic === topic)).toEqual([]);
    await eventually(async () => (await transport.lags()).find((lag) => lag.group === group)?.behind === 0);
  });
}
