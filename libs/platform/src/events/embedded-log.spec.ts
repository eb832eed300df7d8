import { DatabaseEye, describeTransport, eventually, testConfig } from '@tutela/testing';
import type { CloudEvent } from '@tutela/contracts';
import { EmbeddedLog } from './embedded-log';

const config = testConfig();

describeTransport('the embedded log', () => EmbeddedLog.open(config));

describe('the embedded log by itself', () => {
  it('SY-02 goes on, in order, when Postgres ends all its connections', async () => {
    const log = await EmbeddedLog.open(config);
    const heard: number[] = [];
    await log.subscribe('survivors', ['survival'], (event) => {
      heard.push(event.data as number);
      return Promise.resolve();
    });
    await log.publish([1, 2].map(counted));
    await eventually(() => Promise.resolve(heard.includes(2)));
    await new DatabaseEye(config).rows(
      'events',
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await eventually(() =>
      log.publish([3, 4].map(counted)).then(
        () => true,
        () => false,
      ),
    );
    await eventually(() => Promise.resolve(heard.includes(4)));
    expect([...new Set(heard)]).toEqual([1, 2, 3, 4]);
    await log.close();
  });
});

describe('several events at hand', () => {
  const topic = 'together';
  const told = (la: string) =>
    [1, 2, 3, 4].map((n) => {
      const { event, ...outgoing } = counted(n);
      return { ...outgoing, topic, event: { ...event, la } };
    });

  it('SY-02 are offered together, those of one authority, and not again one by one', async () => {
    const log = await EmbeddedLog.open(config);
    const offered: unknown[] = [];
    const single: unknown[] = [];
    await log.publish(told('999'));
    await log.subscribe(
      'willing',
      [topic],
      (event) => Promise.resolve(void single.push(event.data)),
      (la, events) => {
        offered.push([la, ...events.map(({ data }) => data)]);
        return Promise.resolve(3);
      },
    );
    await eventually(() => Promise.resolve(single.length > 0));
    expect([offered, single]).toEqual([[['999', 1, 2, 3, 4]], [4]]);
    await log.close();
  });

  it('SY-02 come one by one, in order, where taking them together fails', async () => {
    const log = await EmbeddedLog.open(config);
    const single: unknown[] = [];
    await log.subscribe(
      'unlucky',
      [topic],
      (event) => Promise.resolve(void single.push(event.data)),
      () => Promise.reject(new Error('one of them is poison')),
    );
    await eventually(() => Promise.resolve(single.length === 4));
    expect(single).toEqual([1, 2, 3, 4]);
    await log.close();
  });
});

function counted(n: number): { topic: string; key: string; event: CloudEvent } {
  const id = `01980000-0000-7000-8000-00000000000${n}`;
  const base = { specversion: '1.0', datacontenttype: 'application/json', source: '/collection' } as const;
  const time = '2026-11-16T09:42:00.000Z';
  const event = { ...base, id, time, type: 'counted', subject: 'a', correlationid: id, actor: 'system', data: n };
  return { topic: 'survival', key: 'a', event };
}
