import { generateKeyPairSync } from 'node:crypto';
import { withSql } from '@tutela/platform';
import { checkpointText, leafHash, nodeHash, signNote } from '@tutela/transparency';
import { openLogs, type LogsUnderTest } from '../test-support/logs-under-test';
import { readLeafHashes } from '../tree/stored-entries';
import type { Verdict } from './verdict';
import { verifyLog } from './verify-log';

let audit: LogsUnderTest;
/** Attacked, verified and put right again. */
let target: LogAtRest;
beforeAll(async () => {
  audit = await openLogs();
  target = await aLog();
  await audit.eye.rows(
    target.database,
    `CREATE SCHEMA was; ${eachTable((table) => `CREATE TABLE was.${table} AS TABLE audit.${table}`)}`,
  );
});
afterAll(() => audit.close());

interface LogAtRest {
  readonly la: string;
  readonly log: string;
  readonly database: string;
}

function eachTable(statement: (table: string) => string): string {
  return ['entry', 'entry_image', 'leaf', 'tree_node', 'checkpoint', 'unsequenced'].map(statement).join('; ');
}

async function putRight(): Promise<void> {
  const again = (table: string) => `TRUNCATE audit.${table} CASCADE; INSERT INTO audit.${table} TABLE was.${table}`;
  await attack(target.database, eachTable(again));
}

let nextLa = 700;

/** A log of 37 entries, signed at 20, 27 and 37, with an image and a reason in each. */
async function aLog(): Promise<LogAtRest> {
  const la = String((nextLa += 1));
  await audit.las.build(la);
  const log = `la-${la}`;
  for (const count of [20, 7, 10]) {
    const note = { action: 'mark.amended', reason: 'Told by phone', images: [{ after: { code: 'L' } }] };
    await audit.write(log, ...Array.from({ length: count }, () => note));
    await audit.sequence(log);
  }
  return { la, log, database: `la_${la}` };
}

/** As a superuser, past every trigger. */
async function attack(database: string, sql: string): Promise<void> {
  await audit.eye.rows(
    database,
    `SET session_replication_role = replica; SET search_path = pg_catalog, pg_temp; ${sql}`,
  );
}

async function verified(log: string, copies: readonly string[] = []): Promise<Verdict> {
  return verifyLog(await audit.logs.open(log), copies);
}

const entryAt = (index: number) => `(SELECT entry FROM audit.leaf WHERE index = ${index})`;
const cutFrom = (index: number, size: number) => `
  CREATE TEMPORARY TABLE gone AS SELECT entry FROM audit.leaf WHERE index >= ${index};
  DELETE FROM audit.leaf WHERE index >= ${index};
  DELETE FROM audit.entry_image WHERE entry IN (SELECT entry FROM gone);
  DELETE FROM audit.entry WHERE id IN (SELECT entry FROM gone);
  DELETE FROM audit.tree_node WHERE (index + 1) * (1 << level) > ${index};
  DELETE FROM audit.checkpoint WHERE size > ${size};`;

afterEach(putRight);

describe('a log that nobody changed', () => {
  it('SY-05 is clean, and says what was compared', async () => {
    const { log } = await aLog();

    const verdict = await verified(log);

    expect(verdict).toMatchObject({ log, kind: 'clean', entries: 37, waiting: 0 });
    expect(verdict.checkpoints).toBeGreaterThanOrEqual(3);
    expect(verdict.witnessed).toBe(verdict.checkpoints);
    expect(verdict.note).toContain(`tutela.example/audit/${log}\n37\n`);
  });

  it('SY-05 is clean while entries wait for their leaf, and when it is empty', async () => {
    const { log } = await aLog();
    const empty = String((nextLa += 1));
    await audit.las.build(empty);

    expect(await verified(`la-${empty}`)).toMatchObject({ kind: 'clean', entries: 0 });
    await audit.write(log, { action: 'mark.amended' });
    expect(await verified(log)).toMatchObject({ kind: 'clean' });
  });

  it('SY-05 is clean after the key of a child is destroyed: leaves cover what is sealed (VS-23)', async () => {
    const { log, la, database } = await aLog();
    const child = await audit.aChild(la);
    await audit.write(log, { action: 'mark.amended', children: [child], images: [{ child, after: { code: 'N' } }] });
    await audit.sequence(log);

    await attack(database, 'DELETE FROM keys.child_key');

    expect(await verified(log)).toMatchObject({ kind: 'clean', entries: 38 });
  });
});

describe('SY-05 names what a superuser of the database changed: modified', () => {
  it.each([
    ['what was done', `UPDATE audit.entry SET action = 'other' WHERE id = ${entryAt(11)}`],
    ['when, by a microsecond', `UPDATE audit.entry SET at = at + interval '1 microsecond' WHERE id = ${entryAt(11)}`],
    ['when, to never', `UPDATE audit.entry SET at = 'infinity' WHERE id = ${entryAt(11)}`],
    ['who', `UPDATE audit.entry SET actor_user_id = 'm.other' WHERE id = ${entryAt(11)}`],
    ['that who is known', `UPDATE audit.entry SET actor_role = '' WHERE id = ${entryAt(11)}`],
    ['about whom', `UPDATE audit.entry SET children = '{123456}' WHERE id = ${entryAt(11)}`],
    ['a fact', `UPDATE audit.entry SET facts = '{"n": 1}' WHERE id = ${entryAt(11)}`],
    ['the reason', `UPDATE audit.entry SET reason_sealed = NULL WHERE id = ${entryAt(11)}`],
    ['an image', `UPDATE audit.entry_image SET image_sealed = 'x' WHERE entry = ${entryAt(11)}`],
    ['whose image it is', `UPDATE audit.entry_image SET child = 123456 WHERE entry = ${entryAt(11)}`],
    ['an image, away', `DELETE FROM audit.entry_image WHERE entry = ${entryAt(11)}`],
    ['an image more', `INSERT INTO audit.entry_image VALUES (${entryAt(11)}, 1, NULL, 'x')`],
    ['the leaf', `UPDATE audit.leaf SET hash = sha256('x') WHERE index = 11`],
    [
      'two leaves, exchanged',
      `CREATE TEMPORARY TABLE was AS SELECT * FROM audit.leaf WHERE index IN (11, 12);
       DELETE FROM audit.leaf WHERE index IN (11, 12);
       INSERT INTO audit.leaf SELECT 23 - index, entry, (SELECT hash FROM was AS other WHERE other.index <> was.index) FROM was`,
    ],
  ])('%s', async (_, sql) => {
    const { log, database } = target;

    await attack(database, sql);

    expect(await verified(log)).toMatchObject({ kind: 'modified', index: 11 });
  });

  it('an entry together with its leaf: found by the nodes above, as one of the leaves below', async () => {
    const { log, database } = target;
    await rewrite(database, log, 30);

    expect(await verified(log)).toMatchObject({ kind: 'modified', index: 27, until: 31 });
  });

  it('an entry together with its leaf and nodes: found by the checkpoint, as one of those it was signed for', async () => {
    const { log, database } = target;
    await rewrite(database, log, 11);
    await rebuildNodes(database);

    expect(await verified(log)).toMatchObject({ kind: 'modified', index: 0, until: 19 });
  });

  it('a node of the tree', async () => {
    const { log, database } = target;
    await attack(database, `UPDATE audit.tree_node SET hash = sha256('x') WHERE level = 4 AND index = 1`);

    expect(await verified(log)).toMatchObject({ kind: 'modified', index: 27, until: 31 });
  });
});

describe('SY-05 names what a superuser of the database changed: missing', () => {
  it.each([
    ['an entry', `DELETE FROM audit.entry WHERE id = ${entryAt(11)}`, 11],
    ['a leaf', 'DELETE FROM audit.leaf WHERE index = 11', 11],
    [
      'an entry and its leaf',
      `DELETE FROM audit.entry WHERE id = ${entryAt(11)}; DELETE FROM audit.leaf WHERE index = 11`,
      11,
    ],
    ['the first leaf', 'DELETE FROM audit.leaf WHERE index = 0', 0],
    ['a node of the tree', 'DELETE FROM audit.tree_node WHERE index = 0', 0],
    ['a checkpoint', 'DELETE FROM audit.checkpoint WHERE size = 27', 26],
    ['the last checkpoint', 'DELETE FROM audit.checkpoint WHERE size = 37', 36],
    ['an entry that waits', `INSERT INTO audit.unsequenced VALUES (gen_random_uuid())`, 37],
    [
      'a leaf to come',
      `INSERT INTO audit.entry (id, at, writer, actor_kind, actor_id, action, outcome)
       VALUES (gen_random_uuid(), now(), 'x', 'system', 'x', 'x', 'done')`,
      37,
    ],
  ])('%s', async (_, sql, index) => {
    const { log, database } = target;

    await attack(database, sql);

    expect(await verified(log)).toMatchObject({ kind: 'missing', index });
  });
});

describe('SY-05 names what a superuser of the database changed: truncated', () => {
  it.each([
    ['to an earlier checkpoint, without a trace', cutFrom(27, 27), 27],
    ['to nothing', cutFrom(0, 0), 0],
    ['of its last leaves, the checkpoints left', 'DELETE FROM audit.leaf WHERE index >= 33', 33],
  ])('%s', async (_, sql, index) => {
    const { log, database } = target;

    await attack(database, sql);

    expect(await verified(log)).toMatchObject({ kind: 'truncated', index });
  });

  it('though the copies at hand are older: by the checkpoint that an authority kept', async () => {
    const { log, database } = target;
    const { note = '' } = await verified(log);
    await attack(database, cutFrom(27, 27));

    const older = await audit.withoutNewestCopies(log, 1);

    expect(await verifyLog(older)).toMatchObject({ kind: 'clean', entries: 27 });
    expect(await verifyLog(older, [note])).toMatchObject({ kind: 'truncated', index: 27 });
  });

  it('and nothing is signed after it', async () => {
    const { log, database } = await aLog();
    await attack(database, cutFrom(27, 27));
    await audit.write(log, { action: 'mark.amended' });

    await expect(audit.sequence(log)).rejects.toThrow('witnessed checkpoint');
    expect(await verified(log)).toMatchObject({ kind: 'truncated', index: 27 });
  });
});

describe('SY-05 names what a superuser of the database changed: forked', () => {
  it('a history that was rewritten and signed again, while another was witnessed', async () => {
    const { log, database } = await aLog();
    await attack(database, cutFrom(27, 27));
    await audit.write(log, ...Array.from({ length: 10 }, () => ({ action: 'mark.amended' })));
    await audit.sequence(await audit.withoutNewestCopies(log, 1));

    expect(await verified(log)).toMatchObject({ kind: 'forked', index: 27, until: 36 });
  });

  it('a history whose checkpoints were taken away after it was rewritten', async () => {
    const { log, database } = target;
    await rewrite(database, log, 30);
    await rebuildNodes(database);
    await attack(database, 'DELETE FROM audit.checkpoint WHERE size > 27');

    expect(await verified(log)).toMatchObject({ kind: 'forked', index: 27, until: 36 });
  });
});

describe('SY-05 names what a superuser of the database changed: forged', () => {
  const foreignKey = generateKeyPairSync('ed25519').privateKey;
  const foreign = (log: string, size: number, root: Buffer) => {
    const origin = `tutela.example/audit/${log}`;
    return signNote(checkpointText({ origin, size, root }), { name: origin, key: foreignKey });
  };

  it('a checkpoint signed by another key', async () => {
    const { log, database } = target;
    const note = foreign(log, 27, leafHash(Buffer.of()));
    await attack(database, `UPDATE audit.checkpoint SET note = '${note}' WHERE size = 27`);

    expect(await verified(log)).toMatchObject({ kind: 'forged', index: 20 });
  });

  it.each([
    [
      'a checkpoint whose text was altered',
      `UPDATE audit.checkpoint SET note = replace(note, '27', '28') WHERE size = 27`,
    ],
    ['a checkpoint that stands for another size', `UPDATE audit.checkpoint SET size = 26 WHERE size = 27`],
    ['a checkpoint that is none', `UPDATE audit.checkpoint SET note = '' WHERE size = 27`],
  ])('%s', async (_, sql) => {
    const { log, database } = target;

    await attack(database, sql);

    expect(await verified(log)).toMatchObject({ kind: 'forged', index: 20 });
  });

  it('leaves that no checkpoint was signed for, and nodes without leaves', async () => {
    const { log, database } = target;
    await attack(
      database,
      `INSERT INTO audit.entry (id, at, writer, actor_kind, actor_id, action, outcome)
       VALUES ('00000000-0000-7000-8000-000000000000', '2026-01-01Z', 'x', 'system', 'x', 'x', 'done');
       INSERT INTO audit.leaf VALUES (37, '00000000-0000-7000-8000-000000000000', sha256('x'))`,
    );
    await putRightLeaf(database, log, 37);
    expect(await verified(log)).toMatchObject({ kind: 'forged', index: 37 });
    await putRight();
    await attack(database, `INSERT INTO audit.tree_node VALUES (4, 2, sha256('x'))`);

    expect(await verified(log)).toMatchObject({ kind: 'forged', index: 37 });
  });

  it('a copy of a checkpoint that this log never signed', async () => {
    const { log } = target;

    expect(await verified(log, [foreign(log, 30, leafHash(Buffer.of()))])).toMatchObject({ kind: 'forged', index: 27 });
  });
});

/** The hash that the rows of an entry would have now, by the verifier's own reading. */
async function putRightLeaf(database: string, log: string, index: number): Promise<void> {
  const { source } = await audit.logs.open(log);
  const hash = await withSql(source, async (sql) => {
    const [row] = await sql<{ entry: string }>`SELECT entry::text FROM audit.leaf WHERE index = ${index}`;
    const [found] = (await readLeafHashes(sql, [row?.entry ?? ''])).values();
    return found;
  });
  await attack(database, `UPDATE audit.leaf SET hash = '\\x${hash?.toString('hex') ?? ''}' WHERE index = ${index}`);
}

async function rewrite(database: string, log: string, index: number): Promise<void> {
  await attack(database, `UPDATE audit.entry SET action = 'other' WHERE id = ${entryAt(index)}`);
  await putRightLeaf(database, log, index);
}

/** As an attacker who knows the format would. */
async function rebuildNodes(database: string): Promise<void> {
  const leaves = await audit.eye.rows<{ hash: Buffer }>(database, 'SELECT hash FROM audit.leaf ORDER BY index');
  for (let index = 0; (index + 1) * 16 <= leaves.length; index += 1) {
    let level = leaves.slice(index * 16, (index + 1) * 16).map(({ hash }) => hash);
    while (level.length > 1) {
      level = level.flatMap((left, place) => (place % 2 ? [] : [nodeHash(left, level[place + 1] ?? left)]));
    }
    const hash = level[0]?.toString('hex') ?? '';
    await attack(database, `UPDATE audit.tree_node SET hash = '\\x${hash}' WHERE level = 4 AND index = ${index}`);
  }
}
