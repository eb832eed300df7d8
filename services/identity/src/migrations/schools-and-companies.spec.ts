import { personRecorded } from '@tutela/contracts';
import { logFor, openRuntime, openTransport, type EventTransport } from '@tutela/platform';
import { DatabaseEye, eventually, testConfig } from '@tutela/testing';
import { IdentityKeys } from '../keys';
import { start } from '../start';
import { CreateIdentity1763800200000 } from './1763800200000-create-identity';

const config = { ...testConfig(), PUBLIC_URL: 'https://x.example', MAIL_FROM: 'a@x.example' };
const eye = new DatabaseEye(config);
const log = logFor('identity', 'silent');
let transport: EventTransport;
beforeAll(async () => {
  transport = await openTransport(config);
});
afterAll(() => transport.close());

const insert = `INSERT INTO identity.account (id, user_id, name_sealed, role, organisation, password_hash, state, nominated_at, withdrawn_at)
  VALUES (gen_random_uuid(), $1, $2, $3, $4, 'x', $5, now(), CASE $5 WHEN 'withdrawn' THEN now() END) RETURNING id`;
const account = (...values: [userId: string, role: string, organisation: string, state: string]) =>
  eye.rows<{ id: string }>('identity', insert, [values[0], Buffer.of(1), ...values.slice(1)]);

describe('schools and companies', () => {
  it('VS-12 come to a database that holds people already: who is there stays, and cases is told of the operator’s', async () => {
    const sharedMigrations = [CreateIdentity1763800200000];
    const before = await openRuntime({ config, service: 'identity', sharedMigrations, transport, log });
    await before.close();
    await eye.rows(
      'identity',
      `INSERT INTO identity.organisation (id, kind, la, name) VALUES ('la-999', 'la', '999', 'N')`,
    );
    await account('left.long-ago', 'vs-officer', 'la-999', 'withdrawn');
    await account('is.here', 'vs-officer', 'la-999', 'active');
    const [agent] = await account('g.hale', 'agent', 'operator', 'active');
    const id = agent?.id ?? '';
    const sealed = new IdentityKeys(config.ROOT_SECRET_FILE).sealPerson(id, 'name_sealed', 'Greta Hale');
    await eye.rows('identity', 'UPDATE identity.account SET name_sealed = $2 WHERE id = $1', [id, sealed]);

    for (let starts = 0; starts < 2; starts += 1) await (await start(config, transport, log)).close();

    const people = await eye.rows(
      'identity',
      'SELECT user_id, state, ended_because FROM identity.account ORDER BY user_id COLLATE "C"',
    );
    expect(people).toEqual([
      { user_id: 'g.hale', state: 'active', ended_because: null },
      { user_id: 'is.here', state: 'active', ended_because: null },
      { user_id: 'left.long-ago', state: 'withdrawn', ended_because: 'withdrawn' },
    ]);
    const own = await start(config, transport, log);
    const told = await eventually(async () => {
      const events = await eye.events(personRecorded.type);
      return events.length > 0 && events.map(({ data }) => personRecorded.data.parse(data));
    });
    expect(told).toMatchObject([{ account: id, role: 'agent', organisation: 'operator', state: 'active' }]);
    await own.close();
  });

  it.each([
    ['a manager of an authority', 'vs_12_role_fits_the_organisation', 'company-manager', 'active'],
    ['a home as outside contact', 'vs_12_role_fits_the_organisation', 'outside-contact', 'active'],
    ['an agent of an authority', 'vs_12_role_fits_the_organisation', 'agent', 'active'],
    ['an end without its reason', 'nc_11_ended_says_why', 'vs-reader', 'withdrawn'],
  ])('VS-12 NC-11 the database refuses %s', async (_, constraint, role, state) => {
    await expect(account('some.one', role, 'la-999', state)).rejects.toMatchObject({ constraint });
  });

  it.each([
    ['a school under another’s number', `('school-999014', 'school', NULL, '999021')`],
    ['a school without a number', `('school-999014', 'school', NULL, NULL)`],
    ['a company that is no slug', `('company-Fern Hill', 'company', NULL, NULL)`],
  ])('NC-06 the database refuses %s', async (_, values) => {
    const sql = `INSERT INTO identity.organisation (id, kind, la, urn, name) SELECT v.*, 'X' FROM (VALUES ${values}) AS v (id, kind, la, urn)`;
    await expect(eye.rows('identity', sql)).rejects.toMatchObject({ constraint: 'organisation_is_in_its_id' });
  });
});
