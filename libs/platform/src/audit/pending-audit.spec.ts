import { act, type Place } from '../acts/act';
import type { Actor } from '../acts/actor';
import { openSharedDatabase } from '../database/shared-database';
import { inTransaction } from '../database/transactions';
import { LaDatabases } from '../la/la-databases';
import { CreateNotes1763899000000 } from '../test-support/notes.migration';
import { officerOf, ownConfig, stored } from '../test-support/platform-under-test';
import type { AuditEntry } from './audit-entry';
import { appendPending } from './pending-audit';
import { openSupportLog } from './support-log';

const config = ownConfig();
const las = new LaDatabases({ config, service: 'identity', onCommit: () => undefined });
let shared: Place;
let supportLog: Place;

beforeAll(async () => {
  const builder = new LaDatabases({ config, service: 'collection', migrations: [], onCommit: () => undefined });
  await builder.build('999');
  await builder.close();
  supportLog = await openSupportLog(config, 'identity');
  const migrations = [CreateNotes1763899000000];
  shared = await openSharedDatabase({ config, service: 'identity', migrations, onCommit: () => undefined });
});
afterAll(async () => {
  await las.close();
  await supportLog.source.destroy();
  await shared.source.destroy();
});

const person = officerOf('999');

async function sharedAct(action: string, by: Actor = person): Promise<void> {
  await act(shared, { audit: action }, by, (tx) => {
    tx.audit({ object: by.kind, reason: 'Told by Marcus', images: [{ after: { name: 'Adeyemi' } }] });
    return Promise.resolve();
  });
}

async function appendTo(log: string, entries: readonly AuditEntry[]): Promise<void> {
  const place = log === 'support' ? supportLog : await las.place(log.slice('la-'.length));
  await inTransaction(place.source, async (sql, atEnd) => {
    for (const entry of entries) await place.leaveEntry(sql, atEnd, entry);
  });
}

const warnings = { warn: jest.fn() };
beforeEach(() => warnings.warn.mockClear());
const relay = (append = appendTo) => appendPending(shared, config, append, warnings);

function logged(database: string, action: string): Promise<{ id: string; images: number }[]> {
  return stored(
    config,
    database,
    `SELECT id, actor_user_id, (SELECT count(*)::int FROM audit.entry_image WHERE entry = entry.id) AS images
     FROM audit.entry WHERE action = $1`,
    [action],
  );
}

const waiting = () => stored(config, 'identity', 'SELECT id FROM identity.audit_pending WHERE appended_at IS NULL');

describe('entries of acts in a shared database', () => {
  it("SY-04 go to the log they belong to: the actor's authority, or the support site", async () => {
    await sharedAct('person.nominated');
    await sharedAct('person.nominated', officerOf(undefined));
    await sharedAct('person.nominated', { kind: 'nobody', network: '192.0.2.1' });

    expect(await relay()).toBe(3);

    expect(await logged('la_999', 'person.nominated')).toMatchObject([{ actor_user_id: 'k.osei', images: 1 }]);
    expect(await logged('audit', 'person.nominated')).toHaveLength(2);
    expect(await waiting()).toEqual([]);
  });

  it('SY-04 are appended exactly once, though the relay dies between appending and marking', async () => {
    await sharedAct('person.withdrawn');
    const dyingRelay = relay(async (log, entries) => {
      await appendTo(log, entries);
      await stored(
        config,
        'identity',
        `SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
         WHERE locktype = 'advisory' AND datname = current_database()`,
      );
    });
    await expect(dyingRelay).rejects.toThrow();
    expect(await logged('la_999', 'person.withdrawn')).toHaveLength(1);
    expect(await waiting()).toHaveLength(1);

    expect(await relay()).toBe(1);
    expect(await relay()).toBe(0);

    expect(await logged('la_999', 'person.withdrawn')).toMatchObject([{ images: 1 }]);
    expect(await waiting()).toEqual([]);
  });

  it('SY-04 are appended exactly once by two relays at the same time', async () => {
    for (let act = 0; act < 20; act++) await sharedAct('people.listed');

    const done = await Promise.all([relay(), relay()]);

    expect(done.filter((appended) => appended !== 'busy').reduce((sum, appended) => sum + appended, 0)).toBe(20);
    expect(await logged('la_999', 'people.listed')).toHaveLength(20);
  });

  it('of a log that is away wait, and do not hold up those of others', async () => {
    await sharedAct('sign-in.ended');
    await sharedAct('sign-in.ended');
    await sharedAct('sign-in.ended', officerOf(undefined));
    const away = (log: string, entries: readonly AuditEntry[]) =>
      log === 'la-999' ? Promise.reject(new Error('away')) : appendTo(log, entries);

    expect(await relay(away)).toBe(1);
    expect(await logged('audit', 'sign-in.ended')).toHaveLength(1);
    expect(await waiting()).toHaveLength(2);
    expect(warnings.warn.mock.calls).toEqual([[{ log: 'la-999', kind: 'Error' }, 'audit entries wait for their log']]);

    expect(await relay()).toBe(2);
    expect(await logged('la_999', 'sign-in.ended')).toHaveLength(2);
  });

  it('SY-04 that do not open hold up no other: they stay, and are warned of', async () => {
    await sharedAct('account.ended');
    const [spoilt] = await stored<{ id: string }>(
      config,
      'identity',
      `UPDATE identity.audit_pending SET entry_sealed = set_byte(entry_sealed, 40, 255 - get_byte(entry_sealed, 40))
       WHERE appended_at IS NULL RETURNING id`,
    );
    await sharedAct('account.ended');

    expect(await relay()).toBe(1);

    expect(await logged('la_999', 'account.ended')).toHaveLength(1);
    expect(await waiting()).toEqual([spoilt]);
    expect(warnings.warn.mock.calls).toEqual([
      [{ entry: spoilt?.id, kind: expect.any(String) as string }, 'an audit entry does not open'],
    ]);
    await stored(config, 'identity', 'DELETE FROM identity.audit_pending WHERE id = $1', [spoilt?.id]);
  });

  it('SY-03 rest sealed: no name and no reason in clear', async () => {
    await sharedAct('person.nominated');

    const lines = await stored<{ line: string; bytes: Buffer }>(
      config,
      'identity',
      'SELECT audit_pending::text AS line, entry_sealed AS bytes FROM identity.audit_pending',
    );
    expect(lines.filter(({ line, bytes }) => /Adeyemi|Marcus|k\.osei/.test(line + bytes.toString('latin1')))).toEqual(
      [],
    );
  });
});
