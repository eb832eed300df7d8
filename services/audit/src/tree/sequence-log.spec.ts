import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { act, LaDatabases, withSql } from '@tutela/platform';
import { includes, leafHash, onlyGrew, proveConsistency, proveInclusion, rootAt } from '@tutela/transparency';
import { openLogs, system, type LogsUnderTest } from '../test-support/logs-under-test';
import { verifyLog } from '../verify/verify-log';
import { newestCheckpoint } from './checkpoint.store';
import { sequenceLog } from './sequence-log';
import { readLeafBytes } from './stored-entries';
import { storedNodes } from './stored-nodes';

let audit: LogsUnderTest;
beforeAll(async () => {
  audit = await openLogs();
});
afterAll(() => audit.close());

const notes = (count: number) => Array.from({ length: count }, () => ({ action: 'mark.amended' }));
const leaves = async (database: string) =>
  audit.eye.rows<{ entry: string }>(database, 'SELECT entry FROM audit.leaf ORDER BY index');

async function aLog(la: string): Promise<{ log: string; database: string }> {
  await audit.las.build(la);
  return { log: `la-${la}`, database: `la_${la}` };
}

describe('sequencing', () => {
  it('SY-05 gives each entry one leaf and signs the tree, in the log of the support site as well', async () => {
    await audit.write('support', ...notes(3));

    await audit.sequence('support');

    const { source, signer, witness } = await audit.logs.open('support');
    const checkpoint = await withSql(source, newestCheckpoint);
    expect(await leaves('audit')).toHaveLength(3);
    expect(signer.open(checkpoint?.note ?? '')).toMatchObject({ origin: 'tutela.example/audit/support', size: 3 });
    expect(await witness.all()).toEqual([{ size: 3, note: checkpoint?.note, at: checkpoint?.at.toISOString() }]);
    expect(await sequenceLog(await audit.logs.open('support'))).toBe(0);
  });

  it('SY-05 security.md 38 skips no act that commits late', async () => {
    const { log, database } = await aLog('801');
    const place = await audit.las.place('801');
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    const late = act(place, { audit: 'late.act' }, system, async (tx) => {
      tx.audit({});
      const early = {
        id: '019a0000-0000-7000-8000-000000000001',
        at: tx.now,
        writer: 'test',
        action: 'late.act',
        actor: system,
      };
      const stored: Promise<unknown>[] = [];
      await place.leaveEntry(tx.rows, (send) => stored.push(send()), early);
      await Promise.all(stored);
      await held;
    });
    await audit.write(log, ...notes(2));
    await audit.sequence(log);
    expect(await leaves(database)).toHaveLength(2);

    go();
    await late;
    await audit.sequence(log);

    expect(await leaves(database)).toHaveLength(4);
    expect(await verifyLog(await audit.logs.open(log))).toMatchObject({ kind: 'clean', entries: 4, waiting: 0 });
  });

  it('SY-05 by several at once, while entries are written, gives each entry one leaf', async () => {
    const { log, database } = await aLog('802');
    const writers = Array.from({ length: 4 }, () => audit.write(log, ...notes(15)));
    let writing = true;
    const opened = await audit.logs.open(log);
    const sequencers = Array.from({ length: 3 }, async () => {
      while (writing) await sequenceLog(opened);
    });
    await Promise.all(writers);
    writing = false;
    await Promise.all(sequencers);
    await audit.sequence(log);

    const held = await leaves(database);
    expect(new Set(held.map(({ entry }) => entry)).size).toBe(60);
    expect(await verifyLog(await audit.logs.open(log))).toMatchObject({ kind: 'clean', entries: 60, waiting: 0 });
  });

  it('SY-05 killed in the midst leaves nothing half done, and is taken up again', async () => {
    const { log, database } = await aLog('803');
    await audit.write(log, ...notes(5));
    const opened = await audit.logs.open(log);
    const dying = {
      ...opened,
      clock: {
        now: (): never => {
          throw new Error('killed');
        },
      } as unknown as typeof opened.clock,
    };
    await expect(sequenceLog(dying)).rejects.toThrow('killed');
    expect(await leaves(database)).toHaveLength(0);

    await audit.sequence(log);

    expect(await verifyLog(await audit.logs.open(log))).toMatchObject({ kind: 'clean', entries: 5 });
  });

  it('SY-05 killed before the copy is written: the next run writes it, after a torn line too', async () => {
    const { log } = await aLog('804');
    await audit.write(log, ...notes(2));
    await audit.sequence(log);
    const opened = await audit.logs.open(log);
    const full = () => Promise.reject(new Error('disk full'));
    const unwritten = {
      ...opened,
      witness: Object.assign(Object.create(opened.witness) as typeof opened.witness, { append: full }),
    };
    await audit.write(log, ...notes(1));
    await expect(sequenceLog(unwritten)).rejects.toThrow('disk full');
    const file = join(audit.config.CHECKPOINTS_DIR, `${log}.jsonl`);
    await appendFile(file, '{"size":3,"no');

    expect(await sequenceLog(opened)).toBe(0);

    expect((await opened.witness.all()).map(({ size }) => size)).toEqual([2, 3]);
    expect((await readFile(file, 'utf8')).endsWith('}\n')).toBe(true);
    expect(await verifyLog(opened)).toMatchObject({ kind: 'clean', witnessed: 2 });
  });

  it('SY-05 begins with what a log held before it had a tree', async () => {
    const { log, database } = await aLog('805');
    await audit.write(log, ...notes(4));
    const objects = [
      'TRIGGER sy_05_entry_queues ON audit.entry',
      'FUNCTION audit.sy_05_queue',
      'TABLE audit.unsequenced, audit.tree_node, audit.checkpoint',
    ];
    for (const object of objects) await audit.eye.rows(database, `DROP ${object}`);
    await audit.eye.rows(database, `DELETE FROM audit.migration WHERE name ~ '^(CreateAuditTree|QueuedAt)'`);

    await new LaDatabases({
      config: audit.config,
      service: 'collection',
      migrations: [],
      onCommit: () => undefined,
    }).build('805');
    await audit.sequence(log);

    expect(await verifyLog(await audit.logs.open(log))).toMatchObject({ kind: 'clean', entries: 4 });
  });
});

describe('proofs from the stored tree', () => {
  it('SY-05 hold for every entry, and for the growth from every size', async () => {
    const { log } = await aLog('806');
    await audit.write(log, ...notes(70));
    await audit.sequence(log);
    const { source } = await audit.logs.open(log);

    await withSql(source, async (sql) => {
      const read = storedNodes(sql);
      const later = { size: 70, root: await rootAt(70, read) };
      const entries = await sql<{ entry: string }>`SELECT entry::text FROM audit.leaf ORDER BY index`;
      const bytes = await readLeafBytes(
        sql,
        entries.map(({ entry }) => entry),
      );
      for (const [index, { entry }] of entries.entries()) {
        const proof = await proveInclusion(index, 70, read);
        const leaf = leafHash(bytes.get(entry) ?? Buffer.of());
        expect(includes({ ...later, index, leaf, proof })).toBe(true);
        const earlier = { size: index, root: await rootAt(index, read) };
        expect(onlyGrew({ earlier, later, proof: await proveConsistency(index, 70, read) })).toBe(true);
      }
    });
  });
});
