import { newChildKey, RootKey, SealedValueError } from '@tutela/sealing';
import { act } from '../acts/act';
import type { Tx } from '../acts/tx';
import { auditMigrations } from '../audit/audit-schema';
import { DatabaseServer } from '../database/server';
import { openSharedDatabase } from '../database/shared-database';
import { CreateNotes1763899000000 } from '../test-support/notes.migration';
import { asked, ownConfig, stored } from '../test-support/platform-under-test';
import { isUnreachable, LaDatabases, type LaService } from './la-databases';

const config = ownConfig();
const server = new DatabaseServer(config);
const opened: LaDatabases[] = [];

function databasesOf(service: LaService): LaDatabases {
  const migrations = service === 'collection' ? [CreateNotes1763899000000] : undefined;
  const databases = new LaDatabases({ config, service, migrations, onCommit: () => undefined });
  opened.push(databases);
  return databases;
}

const las = databasesOf('collection');
beforeAll(async () => {
  for (const la of ['999', '998']) await las.build(la);
});
afterAll(async () => {
  for (const databases of opened) await databases.close();
});

const services = ['collection', 'reporting', 'audit', 'identity', 'cases'] as const;

async function inLa<T>(la: string, work: (tx: Tx) => Promise<T>, databases = las): Promise<T> {
  const contract = { audit: { notAudited: 'looked at by a test' } };
  return act(await databases.place(la), contract, { kind: 'system', name: 'test' }, work);
}

describe('the database of an authority', () => {
  it.each([...services.map((service) => `la_999_${service}`), 'la_999_owner'])(
    "VS-10 %s cannot connect to its neighbour's",
    async (role) => {
      await expect(asked(server.login('la_998', role), 'SELECT 1')).rejects.toThrow(/permission denied for database/);
      await expect(asked(server.login('la_999', role), 'SELECT 1')).resolves.toHaveLength(1);
    },
  );

  it("VS-10 a service's role for the shared database cannot connect to it", async () => {
    const migrations = [CreateNotes1763899000000];
    const shared = await openSharedDatabase({ config, service: 'collection', migrations, onCommit: () => undefined });
    await shared.source.destroy();

    await expect(asked(server.login('la_999', 'collection'), 'SELECT 1')).rejects.toThrow(/permission denied/);
  });

  it.each([
    ['reporting', 'collection.note'],
    ['audit', 'collection.note'],
    ['identity', 'collection.note'],
    ['reporting', 'keys.child_key'],
    ['identity', 'keys.child_key'],
  ])('VS-12 the role of %s does not read %s', async (service, table) => {
    await inLa('999', (tx) => tx.rows`SELECT 1`);
    const login = server.login('la_999', `la_999_${service}`);

    await expect(asked(login, `SELECT FROM ${table}`)).rejects.toThrow(/permission denied/);
  });

  it.each(services)('VS-10 VS-12 the role of %s changes no table, makes none and becomes no other', async (service) => {
    const login = server.login('la_999', `la_999_${service}`);
    const owner = server.name('la_999_owner');

    for (const statement of [
      'ALTER TABLE keys.la_key ADD COLUMN more text',
      'DROP TABLE keys.child_key',
      'TRUNCATE keys.la_key',
      'CREATE SCHEMA own',
      'CREATE TABLE public.own (one text)',
      'CREATE TEMPORARY TABLE own (one text)',
      `SET ROLE ${owner}`,
      'CREATE ROLE another',
    ])
      await expect(asked(login, statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('is unreachable, and not our fault, when there is none', async () => {
    const error: unknown = await las.place('997').catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ type: 'unreachable' });
    expect(isUnreachable(error)).toBe(true);
    expect(isUnreachable(new Error('any other'))).toBe(false);
  });

  it('is unreachable for all who ask at once while the server is away', async () => {
    const away = new LaDatabases({
      config: { ...config, POSTGRES_PORT: 1 },
      service: 'collection',
      onCommit: () => undefined,
    });

    const asked = await Promise.allSettled([away.place('999'), away.place('999')]);

    const unreachable = { status: 'rejected', reason: expect.objectContaining({ type: 'unreachable' }) as unknown };
    expect(asked).toEqual([unreachable, unreachable]);
  });
});

describe('passwords', () => {
  it('VS-10 follow from the root secret: the same again, another for each role and for another secret', () => {
    const roles = ['999', '998'].flatMap((la) => services.map((service) => `la_${la}_${service}`));
    const passwords = roles.map((role) => server.login('la_999', role).password);
    const another = new DatabaseServer({ ...config, ROOT_SECRET_FILE: new RootKey(Buffer.alloc(32, 7)) });

    expect(new Set(passwords).size).toBe(roles.length);
    expect(roles.map((role) => new DatabaseServer(config).login('la_998', role).password)).toEqual(passwords);
    expect(roles.map((role) => another.login('la_999', role).password)).not.toEqual(passwords);
  });

  it("VS-10 a role is not let in with a neighbour's password", async () => {
    const login = server.login('la_999', 'la_999_collection');
    const { password } = server.login('la_998', 'la_998_collection');

    await expect(asked({ ...login, password }, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });
});

interface Shape {
  readonly keys: { wrapped: Buffer }[];
  readonly migrations: { name: string }[];
  readonly rights: { line: string }[];
}

const keysMigrations = 1;

async function shapeOf(la: string): Promise<Shape> {
  const database = `la_${la}`;
  return {
    keys: await stored(config, database, 'SELECT wrapped FROM keys.la_key'),
    migrations: await stored(
      config,
      database,
      'SELECT name FROM keys.migration UNION ALL SELECT name FROM audit.migration ORDER BY 1',
    ),
    rights: await stored(
      config,
      database,
      `SELECT concat_ws(' ', table_schema, table_name, grantee, privilege_type) AS line
       FROM information_schema.role_table_grants WHERE table_schema IN ('keys', 'audit') ORDER BY 1`,
    ),
  };
}

describe('the ladder', () => {
  it('VS-10 climbed a second time changes nothing', async () => {
    const before = await shapeOf('999');

    await las.build('999');

    expect(await shapeOf('999')).toEqual(before);
    expect(before.keys).toHaveLength(1);
    expect(before.migrations).toHaveLength(auditMigrations.length + keysMigrations);
  });

  it('VS-10 climbed by two at once ends as climbed by one', async () => {
    await Promise.all([databasesOf('collection').build('996'), databasesOf('collection').build('996')]);

    const { keys, migrations, rights } = await shapeOf('996');
    const usual = await shapeOf('999');
    expect(keys).toHaveLength(1);
    expect(migrations).toEqual(usual.migrations);
    expect(rights.map(({ line }) => line.replaceAll('996', '999'))).toEqual(usual.rights.map(({ line }) => line));
    expect(await las.known()).toEqual(['996', '998', '999']);
  });

  it('VS-10 left half way by a dead process is taken up again', async () => {
    await server.ensureRole('la_995_owner');
    await server.ensureDatabase('la_995', 'la_995_owner');

    await las.build('995');

    expect((await shapeOf('995')).migrations).toEqual((await shapeOf('999')).migrations);
  });
});

describe('keys', () => {
  it('VS-10 of neighbours differ, and so do those of children with one number', async () => {
    const keysOf = (la: string) =>
      inLa(la, async (tx) => {
        await las.keys.createChildKey(tx.rows, la, 123_456);
        return [await las.keys.laKey(tx.rows, la), await las.keys.childKey(tx.rows, la, 123_456)];
      });
    const all = [...(await keysOf('999')), ...(await keysOf('998'))];

    expect(new Set(all.map((key) => key.toString('hex'))).size).toBe(4);
  });

  it("VS-10 a neighbour's wrapped key does not unwrap", async () => {
    const [{ wrapped } = { wrapped: Buffer.alloc(0) }] = (await shapeOf('999')).keys;
    const fresh = databasesOf('audit');
    await stored(config, 'la_995', 'UPDATE keys.la_key SET wrapped = $1', [wrapped]);

    const reading = inLa('995', (tx) => fresh.keys.laKey(tx.rows, '995'), fresh);

    await expect(reading).rejects.toBeInstanceOf(SealedValueError);
  });

  it('VS-23 a child whose key is destroyed is left out of many, and not found alone', async () => {
    const fresh = databasesOf('audit');
    const wrapped = await inLa('999', async (tx) => newChildKey(await las.keys.laKey(tx.rows, '999'), '999', '200001'));
    await stored(config, 'la_999', 'INSERT INTO keys.child_key VALUES (200001, $1)', [wrapped.wrapped]);

    const many = await inLa('999', (tx) => fresh.keys.childKeys(tx.rows, '999', [200_001, 200_002]), fresh);

    expect([...many]).toEqual([[200_001, wrapped.key]]);
    const alone = inLa('999', (tx) => fresh.keys.childKey(tx.rows, '999', 200_002), fresh);
    await expect(alone).rejects.toMatchObject({ type: 'not-found' });
  });
});
