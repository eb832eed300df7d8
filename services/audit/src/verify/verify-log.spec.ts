import { generateKeyPairSync } from 'node:crypto';
import { checkpointText, leafHash, signNote } from '@tutela/transparency';
import { cutFrom, entryAt, LogAtRest } from '../test-support/log-at-rest';
import { openLogs, type LogsUnderTest } from '../test-support/logs-under-test';
import { verifyLog } from './verify-log';

let audit: LogsUnderTest;
/** Attacked, verified and put right again. */
let target: LogAtRest;
beforeAll(async () => {
  audit = await openLogs();
  target = await LogAtRest.make(audit);
  await target.keep();
});
afterAll(() => audit.close());
afterEach(() => target.putRight());

describe('a log that nobody changed', () => {
  it('SY-05 is clean, and says what was compared', async () => {
    const own = await LogAtRest.make(audit);
    const { log } = own;

    const verdict = await own.verified();

    expect(verdict).toMatchObject({ log, kind: 'clean', entries: 37, waiting: 0 });
    expect(verdict.checkpoints).toBeGreaterThanOrEqual(3);
    expect(verdict.witnessed).toBe(verdict.checkpoints);
    expect(verdict.note).toContain(`tutela.example/audit/${log}\n37\n`);
  });

  it('SY-05 is clean while entries wait for their leaf, and when it is empty', async () => {
    const own = await LogAtRest.make(audit);
    const empty = await LogAtRest.empty(audit);

    expect(await empty.verified()).toMatchObject({ kind: 'clean', entries: 0 });
    await own.write(1);
    expect(await own.verified()).toMatchObject({ kind: 'clean' });
  });

  it('SY-05 is clean after the key of a child is destroyed: leaves cover what is sealed (VS-23)', async () => {
    const own = await LogAtRest.make(audit);
    const { log, la } = own;
    const child = await audit.aChild(la);
    await audit.write(log, { action: 'mark.amended', children: [child], images: [{ child, after: { code: 'N' } }] });
    await audit.sequence(log);

    await own.attack('DELETE FROM keys.child_key');

    expect(await own.verified()).toMatchObject({ kind: 'clean', entries: 38 });
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
    await target.attack(sql);

    expect(await target.verified()).toMatchObject({ kind: 'modified', index: 11 });
  });

  it('an entry together with its leaf: found by the nodes above, as one of the leaves below', async () => {
    await target.rewrite(30);

    expect(await target.verified()).toMatchObject({ kind: 'modified', index: 27, until: 31 });
  });

  it('an entry together with its leaf and nodes: found by the checkpoint, as one of those it was signed for', async () => {
    await target.rewrite(11);
    await target.rebuildNodes();

    expect(await target.verified()).toMatchObject({ kind: 'modified', index: 0, until: 19 });
  });

  it('a node of the tree', async () => {
    await target.attack(`UPDATE audit.tree_node SET hash = sha256('x') WHERE level = 4 AND index = 1`);

    expect(await target.verified()).toMatchObject({ kind: 'modified', index: 27, until: 31 });
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
    await target.attack(sql);

    expect(await target.verified()).toMatchObject({ kind: 'missing', index });
  });
});

describe('SY-05 names what a superuser of the database changed: truncated', () => {
  it.each([
    ['to an earlier checkpoint, without a trace', cutFrom(27, 27), 27],
    ['to nothing', cutFrom(0, 0), 0],
    ['of its last leaves, the checkpoints left', 'DELETE FROM audit.leaf WHERE index >= 33', 33],
  ])('%s', async (_, sql, index) => {
    await target.attack(sql);

    expect(await target.verified()).toMatchObject({ kind: 'truncated', index });
  });

  it('though the copies at hand are older: by the checkpoint that an authority kept', async () => {
    const { log } = target;
    const { note = '' } = await target.verified();
    await target.attack(cutFrom(27, 27));

    const older = await audit.withoutNewestCopies(log, 1);

    expect(await verifyLog(older)).toMatchObject({ kind: 'clean', entries: 27 });
    expect(await verifyLog(older, [note])).toMatchObject({ kind: 'truncated', index: 27 });
  });

  it('and nothing is signed after it', async () => {
    const own = await LogAtRest.make(audit);
    await own.attack(cutFrom(27, 27));
    await own.write(1);

    await expect(audit.sequence(own.log)).rejects.toThrow('witnessed checkpoint');
    expect(await own.verified()).toMatchObject({ kind: 'truncated', index: 27 });
  });
});

describe('SY-05 names what a superuser of the database changed: forked', () => {
  it('a history that was rewritten and signed again, while another was witnessed', async () => {
    const own = await LogAtRest.make(audit);
    await own.attack(cutFrom(27, 27));
    await own.write(10);
    await audit.sequence(await audit.withoutNewestCopies(own.log, 1));

    expect(await own.verified()).toMatchObject({ kind: 'forked', index: 27, until: 36 });
  });

  it('a history whose checkpoints were taken away after it was rewritten', async () => {
    await target.rewrite(30);
    await target.rebuildNodes();
    await target.attack('DELETE FROM audit.checkpoint WHERE size > 27');

    expect(await target.verified()).toMatchObject({ kind: 'forked', index: 27, until: 36 });
  });
});

describe('SY-05 names what a superuser of the database changed: forged', () => {
  const foreignKey = generateKeyPairSync('ed25519').privateKey;
  const foreign = (log: string, size: number, root: Buffer) => {
    const origin = `tutela.example/audit/${log}`;
    return signNote(checkpointText({ origin, size, root }), { name: origin, key: foreignKey });
  };

  it('a checkpoint signed by another key', async () => {
    const note = foreign(target.log, 27, leafHash(Buffer.of()));
    await target.attack(`UPDATE audit.checkpoint SET note = '${note}' WHERE size = 27`);

    expect(await target.verified()).toMatchObject({ kind: 'forged', index: 20 });
  });

  it.each([
    [
      'a checkpoint whose text was altered',
      `UPDATE audit.checkpoint SET note = replace(note, '27', '28') WHERE size = 27`,
    ],
    ['a checkpoint that stands for another size', `UPDATE audit.checkpoint SET size = 26 WHERE size = 27`],
    ['a checkpoint that is none', `UPDATE audit.checkpoint SET note = '' WHERE size = 27`],
  ])('%s', async (_, sql) => {
    await target.attack(sql);

    expect(await target.verified()).toMatchObject({ kind: 'forged', index: 20 });
  });

  it('leaves that no checkpoint was signed for, and nodes without leaves', async () => {
    await target.attack(
      `INSERT INTO audit.entry (id, at, writer, actor_kind, actor_id, action, outcome)
       VALUES ('00000000-0000-7000-8000-000000000000', '2026-01-01Z', 'x', 'system', 'x', 'x', 'done');
       INSERT INTO audit.leaf VALUES (37, '00000000-0000-7000-8000-000000000000', sha256('x'))`,
    );
    await target.putRightLeaf(37);
    expect(await target.verified()).toMatchObject({ kind: 'forged', index: 37 });
    await target.putRight();
    await target.attack(`INSERT INTO audit.tree_node VALUES (4, 2, sha256('x'))`);

    expect(await target.verified()).toMatchObject({ kind: 'forged', index: 37 });
  });

  it('a copy of a checkpoint that this log never signed', async () => {
    const { log } = target;

    expect(await target.verified([foreign(log, 30, leafHash(Buffer.of()))])).toMatchObject({
      kind: 'forged',
      index: 27,
    });
  });
});
