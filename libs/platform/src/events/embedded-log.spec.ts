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

function counted(n: number): { topic: string; key: string; event: CloudEvent } {
  const id = `01980000-0000-7000-8000-00000000000${n}`;
  const base = { specversion: '1.0', datacontenttype: 'application/json', source: '/collection' } as const;
  const time = '2026-11-16T09:42:00.000Z';
  const event = { ...base, id, time, type: 'counted', subject: 'a', correlationid: id, actor: 'system', data: n };
  return { topic: 'survival', key: 'a', event };
}
