import { readRegister } from '@tutela/contracts';
import { logFor, type EventTransport } from '@tutela/platform';
import { eventually, testConfig, testPostgres } from '@tutela/testing';
import { Client } from 'pg';
import { start } from './start';
import { officer, startReporting } from './test-support/reporting-under-test';

const failed = new Error('no subscription');
/** As Kafka where the topics cannot be made. */
const transport = { subscribe: () => Promise.reject(failed) } as unknown as EventTransport;

async function connectionsOf(role: string): Promise<number> {
  const { host, port, superuser, password } = testPostgres();
  const client = new Client({ host, port, user: superuser, password, database: 'postgres' });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM pg_stat_activity WHERE usename = $1', [
      role,
    ]);
    return Number(rows[0]?.count);
  } finally {
    await client.end();
  }
}

describe('reporting that does not start', () => {
  it('SY-02 leaves nothing open', async () => {
    const config = testConfig();

    await expect(start(config, transport, logFor('reporting', 'silent'))).rejects.toBe(failed);

    expect(await eventually(async () => (await connectionsOf(`${config.DATABASE_PREFIX}reporting`)) === 0)).toBe(true);
  });
});

describe('reporting that is told to end', () => {
  it('SY-02 answers what it has begun, on databases that are still there', async () => {
    const reporting = await startReporting();
    await reporting.as(officer).ask(readRegister, {});
    const locks = `SELECT 1 FROM pg_locks WHERE relation = 'reporting.enrolment'::regclass AND mode = $1 AND granted = $2`;
    const isSeen = (mode: string, granted: boolean) => async () =>
      (await reporting.eye.rows('la_999', locks, [mode, granted])).length > 0;
    // Whoever reads the register waits that long.
    const locked = reporting.eye.rows('la_999', 'BEGIN; LOCK TABLE reporting.enrolment; SELECT pg_sleep(2); COMMIT');
    await eventually(isSeen('AccessExclusiveLock', true));
    const answered = reporting.as(officer).ask(readRegister, {});
    answered.catch(() => undefined);
    await eventually(isSeen('AccessShareLock', false));

    await reporting.close();

    expect((await answered).rows).toEqual([]);
    await locked;
  });
});
