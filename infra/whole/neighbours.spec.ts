import { onboardAuthority } from '@tutela/contracts';
import { DatabaseServer } from '@tutela/platform';
import { eventually } from '@tutela/testing';
import { Client } from 'pg';
import { platformPerson, startPlatform, type PlatformUnderTest } from './platform-under-test';

let platform: PlatformUnderTest;
let databases: string[];
let roles: string[];

beforeAll(async () => {
  platform = await startPlatform();
  for (const [la, name] of [
    ['999', 'Northmere'],
    ['998', 'Eastholme'],
  ]) {
    await platform.call(platformPerson, onboardAuthority, { la, name, networks: [] });
    await eventually(
      async () =>
        (await platform.eye.rows(`la_${la}`, `SELECT FROM pg_namespace WHERE nspname = 'reporting'`)).length === 1,
    );
  }
  databases = await ours(`SELECT datname AS name FROM pg_database`);
  roles = await ours(`SELECT rolname AS name FROM pg_roles WHERE rolcanlogin`);
}, 120_000);
afterAll(() => platform.close());

/** Names of this platform's without its prefix. */
async function ours(sql: string): Promise<string[]> {
  const prefix = platform.config.DATABASE_PREFIX;
  const rows = await platform.eye.rows<{ name: string }>('identity', sql);
  return rows.flatMap(({ name }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : [])).toSorted();
}

async function connects(role: string, database: string): Promise<boolean> {
  const client = new Client(new DatabaseServer(platform.config).login(database, role));
  try {
    await client.connect();
    return true;
  } catch (error) {
    // 42501: the password is right, the database is not theirs.
    expect(error).toMatchObject({ code: '42501' });
    return false;
  } finally {
    await client.end();
  }
}

/** Services whose acts belong to the support site's log, which rests with audit. */
const writersOfSupportLog = ['cases', 'collection', 'identity', 'reporting'];

/** `la_999` for `la_999_collection`, `identity` for `identity_owner`. */
function mayOpen(role: string): string[] {
  const own = /^la_\d{3}/.exec(role)?.[0] ?? role.replace(/_owner$/, '');
  return writersOfSupportLog.includes(role) ? ['audit', own] : [own];
}

describe('every role and every database of the running platform', () => {
  it('VS-10 a role connects to its own database and no other, that of an LA neither to its neighbour nor to what is shared', async () => {
    expect(databases).toEqual(['audit', 'cases', 'collection', 'events', 'identity', 'la_998', 'la_999', 'reporting']);
    expect(roles.filter((role) => role.startsWith('la_'))).toHaveLength(12);

    const opened = new Map<string, string[]>();
    for (const role of roles) {
      const open: string[] = [];
      for (const database of databases) if (await connects(role, database)) open.push(database);
      opened.set(role, open);
    }

    expect(Object.fromEntries(opened)).toEqual(Object.fromEntries(roles.map((role) => [role, mayOpen(role)])));
  });
});
