import { Unreachable } from '@tutela/platform';
import { eventually } from '../service/eventually';
import { fresh, Heard, numbered, type TransportBench } from './transport-bench';

class CannotBeRead extends Error {}

export function parkingContract(bench: TransportBench): void {
  it('parks the events of an LA whose database is away, in order; those of others flow (security.md rule 41)', async () => {
    const transport = await bench.open();
    const topic = fresh('parking');
    const group = fresh('group');
    const heard = new Heard();
    const behind = (count: number) =>
      eventually(async () => (await transport.lags()).find((lag) => lag.group === group)?.behind === count);
    let isAway = true;
    let triedAway = 0;
    // One key means one partition: the worst place for a neighbour.
    const mixed = Array.from({ length: 20 }, (_, n) => numbered(topic, 'one', n, n % 2 === 0 ? '999' : '998'));
    await transport.subscribe(group, [topic], async (event) => {
      if (event.la === '999' && isAway) {
        triedAway += 1;
        throw new Unreachable();
      }
      await heard.handle(event);
    });
    await transport.publish(mixed);
    await eventually(() => Promise.resolve(heard.events.length === 10));
    expect(heard.numbers).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19]);
    expect(triedAway).toBeLessThanOrEqual(3);
    await behind(10);

    isAway = false;
    await transport.publish([numbered(topic, 'one', 20, '999')]);
    await eventually(() => Promise.resolve(heard.events.length === 21));
    expect(heard.numbers.filter((n) => n % 2 === 0)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20]);
    await behind(0);
  });

  it('SY-02 drains in the next process what the first had parked; a parked poison is put aside', async () => {
    const [first, second] = [await bench.open(), await bench.open()];
    const topic = fresh('parked');
    const group = fresh('group');
    const begun = new Heard();
    const away = await first.subscribe(group, [topic], async (event) => {
      await begun.handle(event);
      throw new Unreachable();
    });
    await first.publish([1, 2, 3].map((n) => numbered(topic, 'a', n, '999')));
    await eventually(() => Promise.resolve(begun.events.length > 0));
    await away.close();

    const heard = new Heard();
    await second.subscribe(group, [topic], async (event) => {
      await heard.handle(event);
      if (heard.numbers.at(-1) === 1) throw new CannotBeRead('Ada Lovelace was here');
    });
    await eventually(() => Promise.resolve(heard.numbers.includes(3)), 40_000);
    expect(heard.numbers).toEqual([1, 1, 1, 1, 1, 2, 3]);
    const letters = (await second.deadLetters()).filter((letter) => letter.topic === topic);
    expect(letters.map((letter) => letter.reason)).toEqual(['CannotBeRead']);
  });
}
