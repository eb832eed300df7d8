import { onboardAuthority } from '@tutela/contracts';
import { logFor, openTransport } from '@tutela/platform';
import { eventually, person } from '@tutela/testing';
import { start } from '../../start';
import { startCollection, type CollectionUnderTest } from '../../test-support/collection-under-test';

let collection: CollectionUnderTest;

beforeAll(async () => {
  collection = await startCollection();
});
afterAll(() => collection.close());

it.each([
  ['of everybody', ['0.0.0.0/0']],
  ['of everybody', ['::/0']],
  ['with bits beyond its prefix', ['10.0.0.1/8']],
  ['with bits beyond its prefix', ['2001:db8::1/32']],
  ['in a short spelling', ['10.1/16']],
  ['named twice', ['10.0.0.0/8', '10.0.0.0/8']],
  ['that is none', ['10.0.0.0']],
])('VS-14 refuses a known network %s: %j', async (_what, networks) => {
  const input = { la: '997', name: 'Westholme', networks };

  const answer = await collection.as(person('platform', undefined)).call(onboardAuthority, input);

  expect(answer).toMatchObject({ status: 400, problem: { type: 'bad-input' } });
});

it('VS-10 an authority whose database is away at a start keeps nobody from starting, and has its new rights once it is back', async () => {
  const { config, eye } = collection;
  const operator = person('platform', undefined);
  await collection.as(operator).ask(onboardAuthority, { la: '996', name: 'Southmere', networks: [] });
  const role = `${config.DATABASE_PREFIX}la_996_reporting`;
  // As an older version has left it.
  await eye.rows('la_996', `REVOKE SELECT (queued_at) ON audit.unsequenced FROM ${role}`);
  const limit = (most: number) =>
    eye.rows('collection', `ALTER DATABASE ${config.DATABASE_PREFIX}la_996 CONNECTION LIMIT ${most}`);
  const sees = `SELECT has_column_privilege('${role}', 'audit.unsequenced', 'queued_at', 'SELECT') AS sees`;
  const isRenewed = async () => (await eye.rows<{ sees: boolean }>('la_996', sees))[0]?.sees === true;
  await limit(0);
  const transport = await openTransport(config);
  const another = await start(config, transport, logFor('collection', 'silent'));
  expect(await isRenewed()).toBe(false);

  await limit(-1);

  expect(await eventually(isRenewed)).toBe(true);
  await another.close();
  await transport.close();
});
