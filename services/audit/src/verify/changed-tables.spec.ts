import { entryAt, LogAtRest } from '../test-support/log-at-rest';
import { openLogs, type LogsUnderTest } from '../test-support/logs-under-test';
import { exitCodes } from './verdict';
import { exitCodeOf, verifyNamed } from './verify-logs';

let audit: LogsUnderTest;
beforeAll(async () => {
  audit = await openLogs();
});
afterAll(() => audit.close());

type Attack = [string, keyof typeof exitCodes, number, string];

/** Each on a log of its own. It comes to a verdict, whatever the tables are: no failure of the verifier's own. */
async function holds(kind: keyof typeof exitCodes, index: number, sql: string): Promise<void> {
  const own = await LogAtRest.make(audit);

  await own.attack(sql);

  const verdict = await verifyNamed(audit.logs, own.log);
  expect(verdict).toMatchObject({ kind, index });
  expect(exitCodeOf([verdict])).toBe(exitCodes[kind]);
}

/** Without its key and the constraints on it, so that anything goes in. */
const unbound = (table: string, column: string) => `
  DO $$ DECLARE bond record; BEGIN
    FOR bond IN SELECT conname FROM pg_constraint WHERE conrelid = 'audit.${table}'::regclass AND contype IN ('p', 'c', 'u')
    LOOP EXECUTE format('ALTER TABLE audit.${table} DROP CONSTRAINT %I CASCADE', bond.conname); END LOOP;
  END $$;
  ALTER TABLE audit.${table} ALTER ${column} DROP NOT NULL`;
const aBareId = '00000000-0000-7000-8000-000000000000';
const leafAt = (index: string) => `
  INSERT INTO audit.entry (id, at, writer, actor_kind, actor_id, action, outcome)
  VALUES ('${aBareId}', now(), 'x', 'system', 'x', 'x', 'done');
  INSERT INTO audit.leaf VALUES (${index}, '${aBareId}', sha256('x'))`;

describe('SY-05 security.md 36 values that a database should not hold are named as any other', () => {
  it.each<Attack>([
    [
      'a node without its hash',
      'modified',
      0,
      `${unbound('tree_node', 'hash')}; UPDATE audit.tree_node SET hash = NULL WHERE index = 0`,
    ],
    [
      'a checkpoint without its note',
      'forged',
      20,
      `${unbound('checkpoint', 'note')}; UPDATE audit.checkpoint SET note = NULL WHERE size = 27`,
    ],
    [
      'the newest checkpoint without its note',
      'forged',
      27,
      `${unbound('checkpoint', 'note')}; UPDATE audit.checkpoint SET note = NULL WHERE size = 37`,
    ],
    [
      'when it was done, the same day before Christ',
      'modified',
      11,
      `UPDATE audit.entry SET at = (to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00 BC')::timestamptz
         WHERE id = ${entryAt(11)}`,
    ],
    ['a leaf that follows the last', 'forged', 37, leafAt('37')],
    ['a leaf somewhere behind the last', 'forged', 37, leafAt('100')],
    ['a leaf at the end of all indexes', 'forged', 37, leafAt('9223372036854775807')],
  ])('%s: %s', (_, kind, index, sql) => holds(kind, index, sql));

  it('a newest checkpoint of any length is not handed out as the newest', async () => {
    const own = await LogAtRest.make(audit);

    await own.attack(
      `UPDATE audit.checkpoint SET note = note || repeat('— a AAAAAAAA' || chr(10), 9000) WHERE size = 37`,
    );

    expect((await own.verified()).note).toBeUndefined();
  });
});

describe('SY-05 security.md 36 tables that are not those that were made are named', () => {
  it.each<Attack>([
    ['the entries', 'missing', 0, 'DROP TABLE audit.entry CASCADE'],
    ['the leaves, by another name', 'missing', 0, 'ALTER TABLE audit.leaf RENAME TO hidden'],
    ['the checkpoints', 'missing', 0, 'DROP TABLE audit.checkpoint'],
    ['the whole schema', 'missing', 0, 'DROP SCHEMA audit CASCADE'],
    ['a column of another type', 'forged', 0, 'ALTER TABLE audit.leaf ALTER index TYPE numeric'],
    [
      'notes as bytes',
      'forged',
      0,
      `ALTER TABLE audit.checkpoint ALTER note TYPE bytea USING convert_to(note, 'UTF8')`,
    ],
    ['times without their zone', 'forged', 0, 'ALTER TABLE audit.entry ALTER at TYPE timestamp'],
    ['a column more', 'forged', 0, 'ALTER TABLE audit.entry ADD COLUMN more text'],
    ['a column less', 'forged', 0, 'ALTER TABLE audit.entry DROP COLUMN network'],
    ['a table that a crash empties', 'forged', 0, 'ALTER TABLE audit.checkpoint SET UNLOGGED'],
    [
      'a cast that tells what was there before',
      'forged',
      0,
      `UPDATE audit.entry SET children = '{123456}' WHERE id = ${entryAt(11)};
       CREATE FUNCTION public.told(integer[]) RETURNS text LANGUAGE sql AS $$ SELECT '{}' $$;
       CREATE CAST (integer[] AS text) WITH FUNCTION public.told(integer[])`,
    ],
  ])('%s: %s', (_, kind, index, sql) => holds(kind, index, sql));
});

/** Rows that the indexes do not know: who reads by another way sees them. */
const unindexed = (table: string, sql: string) => `
  UPDATE pg_index SET indisready = false WHERE indrelid = 'audit.${table}'::regclass AND (indisprimary OR indisunique);
  ${sql};
  UPDATE pg_index SET indisready = true WHERE indrelid = 'audit.${table}'::regclass`;

describe('SY-05 security.md 36 what an index leaves out is counted all the same', () => {
  it.each<Attack>([
    [
      'an entry of the same id, changed',
      'forged',
      37,
      unindexed(
        'entry',
        `INSERT INTO audit.entry SELECT id, at, writer, actor_kind, actor_id, actor_user_id, actor_role, 'other', outcome, object, network,
           children, facts, reason_sealed FROM audit.entry WHERE id = ${entryAt(11)}`,
      ),
    ],
    [
      'a leaf of the same index',
      'forged',
      37,
      unindexed('leaf', 'INSERT INTO audit.leaf SELECT index, entry, sha256(hash) FROM audit.leaf WHERE index = 11'),
    ],
  ])('%s: %s', (_, kind, index, sql) => holds(kind, index, sql));
});

describe('SY-05 security.md 34 what guards the log from now on is gone, or something else stands there', () => {
  const swallow = `
    CREATE FUNCTION public.swallow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
    CREATE TRIGGER swallow BEFORE INSERT ON audit`;
  it.each<Attack>([
    ['append-only switched off', 'forged', 37, 'ALTER TABLE audit.leaf DISABLE TRIGGER ALL'],
    ['the queue’s trigger dropped', 'forged', 37, 'DROP TRIGGER sy_05_entry_queues ON audit.entry'],
    [
      'a trigger that swallows entries',
      'forged',
      37,
      `${swallow}.entry FOR EACH ROW EXECUTE FUNCTION public.swallow()`,
    ],
    [
      'a trigger that swallows places in the queue',
      'forged',
      37,
      `${swallow}.unsequenced FOR EACH ROW EXECUTE FUNCTION public.swallow()`,
    ],
    [
      'a function that queues nothing',
      'forged',
      37,
      `CREATE OR REPLACE FUNCTION audit.sy_05_queue() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$`,
    ],
    [
      'a function that lets everything pass',
      'forged',
      37,
      `CREATE OR REPLACE FUNCTION audit.sy_05_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$`,
    ],
    [
      'a database that passes over triggers',
      'forged',
      37,
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET session_replication_role = replica', current_database()); END $$`,
    ],
    [
      'a trigger that swallows entries and passes for one of the server’s own',
      'forged',
      37,
      `${swallow}.entry FOR EACH ROW EXECUTE FUNCTION public.swallow();
       UPDATE pg_trigger SET tgisinternal = true WHERE tgname = 'swallow'`,
    ],
    [
      'an entry that was changed meanwhile comes first',
      'modified',
      11,
      `ALTER TABLE audit.entry DISABLE TRIGGER ALL; UPDATE audit.entry SET action = 'other' WHERE id = ${entryAt(11)}`,
    ],
  ])('%s: %s', (_, kind, index, sql) => holds(kind, index, sql));
});
