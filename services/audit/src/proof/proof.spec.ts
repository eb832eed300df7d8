import { randomUUID } from 'node:crypto';
import {
  proveAuditEntry,
  proveAuditGrowth,
  proveLoggedEntry,
  readAuditCheckpoint,
  verifyAudit,
  type OutputOf,
} from '@tutela/contracts';
import { person } from '@tutela/testing';
import {
  includes,
  leafHash,
  onlyGrew,
  openNote,
  readCheckpoint,
  readVerifierKey,
  verifyTlogProof,
} from '@tutela/transparency';
import { startAudit, type AuditUnderTest } from '../test-support/audit-under-test';

let audit: AuditUnderTest;
beforeAll(async () => {
  audit = await startAudit();
});
afterAll(() => audit.close());

const head = person('virtual-head', '999');
const base64 = (text: string) => Buffer.from(text, 'base64');

async function grow(count: number, log = 'la-999'): Promise<void> {
  await audit.write(log, ...Array.from({ length: count }, () => ({ action: 'mark.amended', object: 'grown' })));
  await audit.sequence(log);
}

/** As somebody else verifies it: by the note and the key alone. */
async function checkpoint(): Promise<{ kept: OutputOf<typeof readAuditCheckpoint>; size: number; root: Buffer }> {
  const kept = await audit.as(head).ask(readAuditCheckpoint, {});
  const key = readVerifierKey(kept.verifierKey);
  const told = readCheckpoint((key && openNote(kept.note, key)) ?? '');
  if (!told) throw new Error('The checkpoint does not open.');
  expect(told.size).toBe(kept.size);
  return { kept, ...told };
}

describe('the checkpoint', () => {
  it('SY-05 is downloaded by a virtual head, opens under its key, and its download is audited', async () => {
    await grow(3);

    const { kept } = await checkpoint();

    expect(kept.note).toMatch(/^tutela\.example\/audit\/la-999\n/);
    const [entry] = await audit.eye.auditEntries('999', 'audit.checkpoint-read');
    expect(entry).toMatchObject({ object: 'la-999', facts: { size: kept.size } });
  });

  it('SY-05 VS-10 is of the own authority alone, and not there before the first entry', async () => {
    expect(await audit.as(person('virtual-head', '998')).call(readAuditCheckpoint, {})).toMatchObject({ status: 404 });
    expect(await audit.as(person('vs-officer', '999')).call(readAuditCheckpoint, {})).toMatchObject({ status: 403 });
    expect(await audit.as(person('security', undefined)).call(readAuditCheckpoint, {})).toMatchObject({ status: 403 });
  });
});

describe('an entry', () => {
  it('SY-05 is proved to stand in the log by its bytes, the path and a signed checkpoint', async () => {
    await grow(5);
    const [row] = await audit.eye.rows<{ id: string }>(
      'la_999',
      `SELECT id FROM audit.entry WHERE object = 'grown' LIMIT 1`,
    );

    const answer = await audit.as(head).ask(proveAuditEntry, { entry: row?.id });

    const signed = readCheckpoint(answer.note.slice(0, answer.note.indexOf('\n\n') + 1));
    const leaf = leafHash(base64(answer.leaf));
    expect(signed?.size).toBe(answer.size);
    expect(
      includes({
        index: answer.index,
        size: answer.size,
        leaf,
        proof: answer.proof.map(base64),
        root: signed?.root ?? Buffer.of(),
      }),
    ).toBe(true);
  });

  it.each(['support', 'la-999'])(
    'SY-05 of the log of %s is proved to the operator, who is written down',
    async (log) => {
      await grow(2, log);
      const database = log === 'support' ? 'audit' : 'la_999';
      const [row] = await audit.eye.rows<{ id: string; index: string }>(
        database,
        `SELECT entry AS id, index FROM audit.leaf ORDER BY index DESC LIMIT 1`,
      );
      const by = person('platform', undefined);

      const answer = await audit.as(by).ask(proveLoggedEntry, { log, entry: row?.id });

      const proof = { index: answer.index, path: answer.proof.map(base64), note: answer.note };
      const verdict = await verifyTlogProof(proof, base64(answer.leaf), answer.verifierKey);
      expect(verdict).toMatchObject({ kind: 'proved', checkpoint: { origin: `tutela.example/audit/${log}` } });
      expect(answer.index).toBe(Number(row?.index));
      const [entry] = await audit.eye.auditEntries(log.replace('la-', ''), 'audit.entry-proved');
      expect(entry).toMatchObject({ object: row?.id, actor_id: by.account, facts: { index: answer.index } });
    },
  );

  it('SY-05 VS-12 of no log, and for nobody but the operator, is not found or refused', async () => {
    const of = async (log: string, by = person('platform', undefined)) =>
      (await audit.as(by).call(proveLoggedEntry, { log, entry: randomUUID() })).status;

    expect(await of('la-990')).toBe(404);
    expect(await of('la-999')).toBe(404);
    expect(await of('la-999', head)).toBe(403);
  });

  it("SY-05 VS-10 of another authority's log is not found", async () => {
    await grow(1, 'la-998');
    const [row] = await audit.eye.rows<{ id: string }>('la_998', 'SELECT id FROM audit.entry LIMIT 1');

    expect(await audit.as(head).call(proveAuditEntry, { entry: row?.id })).toMatchObject({ status: 404 });
  });
});

describe('growth', () => {
  it('SY-05 is proved from a kept checkpoint to the newest', async () => {
    await grow(4);
    const earlier = await checkpoint();
    await grow(9);

    const answer = await audit.as(head).ask(proveAuditGrowth, { note: earlier.kept.note });

    const later = readCheckpoint((answer.note ?? '').slice(0, (answer.note ?? '').indexOf('\n\n') + 1));
    if (!later) throw new Error('There is no newest checkpoint.');
    expect(answer).toMatchObject({ kind: 'grown', from: earlier.size, to: later.size });
    expect(onlyGrew({ earlier, later, proof: answer.proof.map(base64) })).toBe(true);
  });

  it('SY-05 of a checkpoint that was altered, or is of another log, is not: it is forged', async () => {
    await grow(1);
    const { kept } = await checkpoint();
    const strange = (await audit.logs.open('support')).signer.sign(1, leafHash(Buffer.of()));

    for (const note of ['', 'x', kept.note.replace('la-999', 'la-998'), strange]) {
      expect(await audit.as(head).ask(proveAuditGrowth, { note })).toMatchObject({ kind: 'forged', proof: [] });
    }
  });

  it('SY-05 is not proved when the log was cut or is another since', async () => {
    await grow(1);
    const { signer } = await audit.logs.open('la-999');
    const { size, root } = await checkpoint();

    const of = async (note: string) => (await audit.as(head).ask(proveAuditGrowth, { note })).kind;

    expect(await of(signer.sign(size + 1_000, root))).toBe('truncated');
    expect(await of(signer.sign(size, leafHash(Buffer.of())))).toBe('forked');
  });

  it.each([
    ['996', 'another node where the log grew', `UPDATE audit.tree_node SET hash = sha256('x') WHERE index = 1`],
    ['995', 'a node gone where the log grew', 'DELETE FROM audit.tree_node WHERE index = 1'],
    ['994', 'a newest checkpoint of nobody', `UPDATE audit.checkpoint SET note = 'x' WHERE size = 40`],
    ['993', 'a newest checkpoint of another size', 'UPDATE audit.checkpoint SET size = 39 WHERE size = 40'],
    ['992', 'a newest checkpoint of a longer log', 'UPDATE audit.checkpoint SET size = 50 WHERE size = 40'],
  ])('SY-05 is not said to be of what no signature vouches for: LA %s, %s', async (la, _, sql) => {
    await audit.las.build(la);
    await grow(7, `la-${la}`);
    const by = person('virtual-head', la);
    const { note } = await audit.as(by).ask(readAuditCheckpoint, {});
    await grow(32, `la-${la}`);

    await audit.eye.rows(`la_${la}`, `SET session_replication_role = replica; ${sql}`);

    expect(await audit.as(by).ask(proveAuditGrowth, { note })).toMatchObject({ kind: 'forked', from: 7, proof: [] });
  });
});

describe('one click', () => {
  it.each(['support', 'la-999'])('SY-05 verifies the log of %s and writes what was found', async (log) => {
    await grow(2, log);

    const by = person('security', undefined);
    const answer = await audit.as(by).ask(verifyAudit, { log });

    expect(answer).toMatchObject({ kind: 'clean' });
    expect(answer.entries).toBeGreaterThanOrEqual(2);
    const [entry] = await audit.eye.auditEntries(log.replace('la-', ''), 'audit.verified');
    expect(entry).toMatchObject({
      object: log,
      actor_id: by.account,
      facts: { kind: 'clean', entries: answer.entries },
    });
  });

  it('SY-05 names the entry that was changed', async () => {
    await audit.las.build('997');
    await grow(3, 'la-997');
    await audit.eye.rows(
      'la_997',
      `SET session_replication_role = replica; UPDATE audit.entry SET outcome = 'refused' WHERE id = (SELECT entry FROM audit.leaf WHERE index = 1)`,
    );

    expect(await audit.as(person('platform', undefined)).ask(verifyAudit, { log: 'la-997' })).toMatchObject({
      kind: 'modified',
      index: 1,
    });
  });

  it('SY-05 VS-12 is for the operator, and of an authority that is there', async () => {
    expect(await audit.as(head).call(verifyAudit, { log: 'la-999' })).toMatchObject({ status: 403 });
    expect(await audit.as(person('platform', undefined)).call(verifyAudit, { log: 'la-990' })).toMatchObject({
      status: 404,
    });
  });
});
