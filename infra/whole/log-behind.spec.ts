import { onboardAuthority, readRegister, searchOwnAudit, type RouteContract } from '@tutela/contracts';
import { DatabaseServer } from '@tutela/platform';
import { eventually, person } from '@tutela/testing';
import { Client } from 'pg';
import { platformPerson, startPlatform, type PlatformUnderTest } from './platform-under-test';

let platform: PlatformUnderTest;

beforeAll(async () => {
  platform = await startPlatform();
  for (const [la, name] of [
    ['999', 'Northmere'],
    ['998', 'Eastholme'],
  ] as const) {
    await platform.call(platformPerson, onboardAuthority, { la, name, networks: [] });
    await eventually(() => isRead(la));
  }
}, 120_000);
afterAll(() => platform.close());

const ask = (la: string, route: RouteContract) => platform.call(person('virtual-head', la), route, {});
const isRead = async (la: string): Promise<boolean> => (await ask(la, readRegister)).status === 200;
const entriesOf = (la: string) =>
  platform.eye.rows(`la_${la}`, `SELECT FROM audit.entry WHERE action = 'register.read'`);

/** As while the audit service is away: nobody gives the entries of this log their leaves. */
async function holdSequencer(la: string): Promise<Client> {
  const { POSTGRES_HOST: host, POSTGRES_PORT: port, POSTGRES_ADMIN_USER: user } = platform.config;
  const database = new DatabaseServer(platform.config).name(`la_${la}`);
  const client = new Client({ host, port, user, password: platform.config.POSTGRES_ADMIN_PASSWORD, database });
  await client.connect();
  await client.query(`SELECT pg_advisory_lock(hashtext('audit.sequence'))`);
  return client;
}

async function letWait(la: string, minutes: number): Promise<void> {
  await platform.eye.rows(`la_${la}`, `UPDATE audit.unsequenced SET queued_at = now() - make_interval(mins => $1)`, [
    minutes,
  ]);
}

describe('a log that is not signed any more', () => {
  let holding: Client;

  beforeAll(async () => {
    holding = await holdSequencer('999');
    expect(await isRead('999')).toBe(true);
  });
  afterAll(() => holding.end());

  it('SY-05 security.md 9 closes the records of its children after ten minutes, and says so', async () => {
    await letWait('999', 11);

    const answer = await eventually(async () => {
      const answered = await ask('999', readRegister);
      return answered.status !== 200 && answered;
    });

    expect(answer.problem).toMatchObject({ type: expect.stringContaining('log-behind') as unknown, status: 503 });
    const read = (await entriesOf('999')).length;
    await ask('999', readRegister);
    expect(await entriesOf('999')).toHaveLength(read);
  });

  it('VS-10 closes those of no other authority', async () => {
    expect(await isRead('998')).toBe(true);
  });

  it('VS-12 is still read itself', async () => {
    expect((await ask('999', searchOwnAudit)).status).toBe(200);
  });

  it('SY-05 opens them again once it is signed', async () => {
    await holding.query(`SELECT pg_advisory_unlock(hashtext('audit.sequence'))`);

    expect(await eventually(() => isRead('999'))).toBe(true);
  });

  it('SY-05 closes nothing while it is a little behind', async () => {
    await holding.query(`SELECT pg_advisory_lock(hashtext('audit.sequence'))`);
    await ask('999', readRegister);
    await letWait('999', 9);
    // Longer than what was seen before is taken for true.
    const until = performance.now() + 6_000;
    await eventually(async () => {
      expect(await isRead('999')).toBe(true);
      return performance.now() > until;
    });
  });
});
