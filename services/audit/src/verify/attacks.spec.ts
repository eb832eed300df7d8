import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Clock } from '@tutela/platform';
import { cutFrom, entryAt, LogAtRest } from '../test-support/log-at-rest';
import { openLogs, type LogsUnderTest } from '../test-support/logs-under-test';
import { exitCodes } from './verdict';
import { exitCodeOf, verifyLogs } from './verify-logs';

let audit: LogsUnderTest;
beforeAll(async () => {
  audit = await openLogs();
});
afterAll(() => audit.close());

const copiesOf = ({ log }: LogAtRest) => join(audit.config.CHECKPOINTS_DIR, `${log}.jsonl`);
const anEntry = (id: string) => `
  INSERT INTO audit.entry (id, at, writer, actor_kind, actor_id, action, outcome)
  VALUES ('${id}', now(), 'x', 'system', 'x', 'x', 'done')`;
const aBareId = '00000000-0000-7000-8000-000000000000';

/** Each on a log of its own: what is done to tables is not put right again. */
describe('SY-05 security.md 36 a superuser who changes the tables themselves is named by index, kind and exit code', () => {
  it.each<[string, keyof typeof exitCodes, number, string]>([
    ['an entry of the same id beside the first', 'forged', 11, twice('entry', `id = ${entryAt(11)}`, 'id')],
    [
      'an entry of the same id, changed',
      'forged',
      11,
      `${twice('entry', `id = ${entryAt(11)}`, 'id')};
       UPDATE audit.entry SET action = 'other' WHERE ctid = (SELECT max(ctid) FROM audit.entry WHERE id = ${entryAt(11)})`,
    ],
    ['a leaf of the same index beside the first', 'forged', 11, twice('leaf', 'index = 11', 'index')],
    ['a checkpoint of the same size beside the first', 'forged', 26, twice('checkpoint', 'size = 27', 'size')],
    [
      'an entry hidden by a leaf of an impossible index',
      'forged',
      37,
      `${anEntry(aBareId)}; INSERT INTO audit.leaf VALUES (-1, '${aBareId}', sha256('x'))`,
    ],
    [
      'a checkpoint of an impossible size',
      'forged',
      37,
      `ALTER TABLE audit.checkpoint DROP CONSTRAINT checkpoint_of_entries;
       INSERT INTO audit.checkpoint SELECT 0, note, at FROM audit.checkpoint WHERE size = 20`,
    ],
    ['an image of no entry', 'forged', 37, `INSERT INTO audit.entry_image VALUES ('${aBareId}', 0, NULL, 'x')`],
    ['an entry queued for a second leaf', 'forged', 11, `INSERT INTO audit.unsequenced VALUES (${entryAt(11)})`],
    [
      'a leaf without its hash',
      'modified',
      11,
      `ALTER TABLE audit.leaf ALTER hash DROP NOT NULL; UPDATE audit.leaf SET hash = NULL WHERE index = 11`,
    ],
    [
      'a view in place of the entries',
      'forged',
      0,
      `ALTER TABLE audit.entry RENAME TO entries; CREATE VIEW audit.entry AS TABLE audit.entries;
       DO $$ BEGIN EXECUTE (SELECT format('GRANT SELECT ON audit.entry TO %I', grantee) FROM information_schema.role_table_grants
         WHERE table_name = 'leaf' AND table_schema = 'audit' AND grantee LIKE '%audit' LIMIT 1); END $$`,
    ],
    [
      'a policy that hides an entry together with its leaf',
      'forged',
      0,
      `ALTER TABLE audit.entry ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON audit.entry USING (action <> 'x')`,
    ],
    ['a table that adds its rows to the entries', 'forged', 0, 'CREATE TABLE audit.more () INHERITS (audit.entry)'],
    ['a rule that writes elsewhere', 'forged', 0, 'CREATE RULE r AS ON INSERT TO audit.entry DO INSTEAD NOTHING'],
  ])('%s: %s', async (_, kind, index, sql) => {
    const own = await LogAtRest.make(audit);

    await own.attack(sql);

    const verdict = await own.verified();
    expect(verdict).toMatchObject({ kind, index });
    expect(exitCodeOf([verdict])).toBe(exitCodes[kind]);
  });
});

/** The key goes first, so that the database lets the row in a second time. */
function twice(table: string, where: string, key: string): string {
  return `
    DO $$ BEGIN EXECUTE (SELECT format('ALTER TABLE audit.${table} DROP CONSTRAINT %I CASCADE', conname) FROM pg_constraint
      WHERE conrelid = 'audit.${table}'::regclass AND contype = 'p'); END $$;
    ALTER TABLE audit.leaf DROP CONSTRAINT IF EXISTS leaf_of_one_entry;
    INSERT INTO audit.${table} SELECT * FROM audit.${table} WHERE ${where.replace(key, `${table}.${key}`)}`;
}

describe('SY-05 security.md 36 a superuser who rewrites rows and what was built on them is named', () => {
  let target: LogAtRest;
  beforeAll(async () => {
    target = await LogAtRest.make(audit);
    await target.keep();
  });
  afterEach(() => target.putRight());

  it.each<[string, object, string]>([
    [
      'two images of entries, exchanged',
      { kind: 'modified', index: 11 },
      `UPDATE audit.entry_image SET entry = CASE WHEN entry = ${entryAt(11)} THEN ${entryAt(12)} ELSE ${entryAt(11)} END, place = 1
         WHERE entry IN (${entryAt(11)}, ${entryAt(12)})`,
    ],
    [
      'the id of an entry, wherever it stands',
      { kind: 'modified', index: 11 },
      `CREATE TEMPORARY TABLE one AS SELECT entry FROM audit.leaf WHERE index = 11;
       UPDATE audit.entry SET id = '${aBareId}' WHERE id = (SELECT entry FROM one);
       UPDATE audit.entry_image SET entry = '${aBareId}' WHERE entry = (SELECT entry FROM one);
       UPDATE audit.leaf SET entry = '${aBareId}' WHERE index = 11`,
    ],
    [
      'a line below a checkpoint',
      { kind: 'modified', index: 26 },
      `UPDATE audit.checkpoint SET note = note || '— other.example AAAAAAAA' || chr(10) WHERE size = 27`,
    ],
    [
      'when a checkpoint was signed',
      { kind: 'modified', index: 26 },
      `UPDATE audit.checkpoint SET at = at - interval '1 day' WHERE size = 27`,
    ],
    [
      'a newer checkpoint by an older one',
      { kind: 'forged', index: 27 },
      'UPDATE audit.checkpoint SET note = (SELECT note FROM audit.checkpoint WHERE size = 27) WHERE size = 37',
    ],
    ['all checkpoints, away', { kind: 'missing', index: 19 }, 'DELETE FROM audit.checkpoint'],
    ['all tables, emptied', { kind: 'truncated', index: 0 }, cutFrom(0, 0)],
    ['an entry put in by hand beside the queue', { kind: 'missing', index: 37 }, anEntry(aBareId)],
  ])('%s', async (_, fault, sql) => {
    await target.attack(sql);

    expect(await target.verified()).toMatchObject(fault);
  });

  it('two entries that changed places, with their leaves and all nodes', async () => {
    await target.attack(`
      CREATE TEMPORARY TABLE two AS SELECT * FROM audit.leaf WHERE index IN (11, 12);
      DELETE FROM audit.leaf WHERE index IN (11, 12);
      INSERT INTO audit.leaf SELECT 23 - index, entry, hash FROM two`);
    await target.rebuildNodes();

    expect(await target.verified()).toMatchObject({ kind: 'modified', index: 0, until: 19 });
  });
});

describe('SY-05 who holds the database and the copies of the platform', () => {
  it('is told by a checkpoint that an authority kept: the log began anew', async () => {
    const own = await LogAtRest.make(audit);
    const { note = '' } = await own.verified();

    await own.attack(cutFrom(0, 0));
    await rm(copiesOf(own));
    await own.write(40);
    await audit.sequence(own.log);

    expect(await own.verified()).toMatchObject({ kind: 'clean', entries: 40 });
    expect(await own.verified([note])).toMatchObject({ kind: 'forked', index: 0, until: 36 });
  });

  it('is told by it, too, when the copies are played back to an older day', async () => {
    const own = await LogAtRest.make(audit);
    const { note = '' } = await own.verified();
    const [older = ''] = (await readFile(copiesOf(own), 'utf8')).split('\n');

    await own.attack(cutFrom(20, 20));
    await writeFile(copiesOf(own), `${older}\n`);

    expect(await own.verified()).toMatchObject({ kind: 'clean', entries: 20 });
    expect(await own.verified([note])).toMatchObject({ kind: 'truncated', index: 20 });
  });

  it('is named when the copies are those of another log', async () => {
    const [own, other] = [await LogAtRest.make(audit), await LogAtRest.make(audit)];

    await writeFile(copiesOf(own), await readFile(copiesOf(other)));

    expect(await own.verified()).toMatchObject({ kind: 'forged', index: 0 });
  });

  it('is not believed when the whole database is gone with them', async () => {
    const own = await LogAtRest.make(audit);
    const { note = '' } = await own.verified();
    const gone = note.replaceAll(own.log, 'la-699');

    const verdicts = (await verifyLogs(audit.config, [gone])).filter(({ log }) => log === 'la-699');

    expect(verdicts).toMatchObject([{ kind: 'unreachable' }]);
    expect(exitCodeOf(verdicts)).toBe(exitCodes.unreachable);
  });
});

describe('a clock that is moved', () => {
  it('SY-05 neither breaks a log nor hides anything: order is by index, and no comparison asks the time', async () => {
    const own = await LogAtRest.make(audit);
    const log = await audit.logs.open(own.log);

    await own.write(3);
    await audit.sequence({ ...log, clock: Clock.startingAt(new Date('2020-01-01T00:00:00Z')) });

    expect(await own.verified()).toMatchObject({ kind: 'clean', entries: 40 });
    await own.attack(`UPDATE audit.entry SET at = '2020-01-01Z' WHERE id = ${entryAt(38)}`);
    expect(await own.verified()).toMatchObject({ kind: 'modified', index: 38 });
  });

  it('SY-05 leaves an entry of a day long past where it was appended', async () => {
    const own = await LogAtRest.make(audit);

    await audit.write(own.log, { action: 'mark.amended', object: randomUUID(), at: '2020-01-01T00:00:00Z' });
    await audit.sequence(own.log);

    expect(await own.verified()).toMatchObject({ kind: 'clean', entries: 38 });
  });
});
