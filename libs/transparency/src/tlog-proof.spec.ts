import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import notes from '../vectors/signed-notes.json';
import log from '../vectors/tessera-testdata-log.json';
import { readCheckpoint } from './checkpoint';
import { checkpointText } from './checkpoint-text';
import { leafHash } from './merkle-hash';
import { readVerifierKey, verifierKeyText, verifierOf, type NoteSigner } from './note-key';
import { proveInclusion, rootAt } from './proofs';
import { openNote, signNote } from './signed-note';
import { grown } from './test-support/grown-tree';
import { readTlogProof, tlogProofText, type TlogProof } from './tlog-proof';
import { verifyTlogProof } from './verify-tlog-proof';

const signer: NoteSigner = { name: 'log.example/one', key: generateKeyPairSync('ed25519').privateKey };
const stranger: NoteSigner = { name: 'log.example/one', key: generateKeyPairSync('ed25519').privateKey };
const key = verifierKeyText(verifierOf(signer));

const aLeaf = fc
  .array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 40 })
  .chain((leaves) =>
    fc.record({ leaves: fc.constant(leaves.map((leaf) => Buffer.from(leaf))), at: fc.nat(leaves.length - 1) }),
  );

interface Made {
  readonly leaves: readonly Buffer[];
  readonly at: number;
}

async function proofOf({ leaves, at }: Made, by = signer, origin = by.name): Promise<TlogProof> {
  const { read } = grown(leaves);
  const root = await rootAt(leaves.length, read);
  const note = signNote(checkpointText({ origin, size: leaves.length, root }), by);
  return { index: at, path: await proveInclusion(at, leaves.length, read), note, extra: leaves[at] };
}

const leafOf = ({ leaves, at }: Made): Uint8Array => leaves[at] ?? Buffer.of();

describe('a proof that an entry is in a log, as one file', () => {
  it('SY-05 is read as it was written, and proves what it says by the Web’s crypto alone', async () => {
    await fc.assert(
      fc.asyncProperty(aLeaf, async (made) => {
        const read = readTlogProof(tlogProofText(await proofOf(made)));
        if (read?.extra === undefined) throw new Error('The proof was not read.');
        expect(await verifyTlogProof(read, read.extra, key)).toMatchObject({
          kind: 'proved',
          checkpoint: { origin: signer.name, size: made.leaves.length },
          leafHash: new Uint8Array(leafHash(leafOf(made))),
        });
      }),
    );
  });

  it('SY-05 proves no other leaf, place or path', async () => {
    await fc.assert(
      fc.asyncProperty(aLeaf, fc.integer({ min: 1 }), async (made, step) => {
        const proof = await proofOf(made);
        const other = Buffer.concat([leafOf(made), Buffer.of(1)]);
        const all = [
          await verifyTlogProof(proof, other, key),
          await verifyTlogProof({ ...proof, index: made.at + step }, leafOf(made), key),
          await verifyTlogProof({ ...proof, path: [...proof.path, leafHash(other)] }, leafOf(made), key),
        ];
        expect(all.map(({ kind }) => kind)).toEqual(['not-included', 'not-included', 'not-included']);
      }),
      { numRuns: 40 },
    );
  });

  it('SY-05 is worth nothing under another key, of another log, altered, or under a key that is none', async () => {
    const made = { leaves: [Buffer.from('one'), Buffer.from('two')], at: 1 };
    const proof = await proofOf(made);
    const kindOf = async (one: TlogProof, by = key) => (await verifyTlogProof(one, leafOf(made), by)).kind;

    expect(await kindOf(await proofOf(made, stranger))).toBe('not-signed');
    expect(await kindOf(await proofOf(made, signer, 'log.example/another'))).toBe('not-signed');
    expect(await kindOf({ ...proof, note: proof.note.replace('\n2\n', '\n3\n') })).toBe('not-signed');
    expect(await kindOf(proof, key.replace(/\+[0-9a-f]{8}\+/, '+00000000+'))).toBe('not-signed');
    expect(await kindOf(proof, 'no key')).toBe('not-signed');
  });

  it('SY-05 says honestly that it cannot be checked where there is no Ed25519', async () => {
    const made = { leaves: [Buffer.from('one')], at: 0 };
    const refusing = jest.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new Error('NotSupportedError'));

    expect(await verifyTlogProof(await proofOf(made), leafOf(made), key)).toEqual({ kind: 'cannot-check' });
    refusing.mockRestore();
  });

  it.each(notes.map((known) => [known.name, known] as const))(
    'SY-05 opens notes as Node does: %s',
    async (_, known) => {
      const { note, verifierKey } = known;
      const byNode = readVerifierKey(verifierKey);
      const told = byNode && readCheckpoint(openNote(note, byNode) ?? '');

      const { kind } = await verifyTlogProof({ index: 0, path: [], note }, Buffer.of(), verifierKey);

      expect(kind).toBe(told?.origin === byNode?.name && told ? 'not-included' : 'not-signed');
    },
  );

  it('SY-05 opens the checkpoints of a public log, and sees its leaves in them', async () => {
    const leaves = log.leavesUtf8.map((leaf) => Buffer.from(leaf, 'utf8'));
    for (const { checkpoint: note, size } of log.checkpoints.filter((one) => one.size > 0)) {
      const path = await proveInclusion(size - 1, size, grown(leaves.slice(0, size)).read);
      const verdict = await verifyTlogProof(
        { index: size - 1, path, note },
        leaves[size - 1] ?? Buffer.of(),
        log.verifierKey,
      );
      expect(verdict).toMatchObject({ kind: 'proved', checkpoint: { size } });
    }
  });

  it.each([
    ['no proof', 'hello\n'],
    ['another version', 'c2sp.org/tlog-proof@v2\nindex 0\n\nnote\n'],
    ['no index', 'c2sp.org/tlog-proof@v1\n\nnote\n'],
    ['an index with a zero before it', 'c2sp.org/tlog-proof@v1\nindex 01\n\nnote\n'],
    ['a hash that is too short', 'c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\nnote\n'],
    ['an extra line that is no Base64', 'c2sp.org/tlog-proof@v1\nextra ?\nindex 0\n\nnote\n'],
  ])('is not read from %s', (_, text) => {
    expect(readTlogProof(text)).toBeUndefined();
  });
});

describe('what a browser gets', () => {
  it('imports nothing of Node, in whatever file', () => {
    const seen = new Set<string>();
    const follow = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      const text = readFileSync(join(__dirname, `${file}.ts`), 'utf8');
      expect(text).not.toMatch(/from 'node:|Buffer\.(from|of|alloc|concat)/);
      for (const [, next = ''] of text.matchAll(/from '\.\/([a-z-]+)'/g)) follow(next);
    };
    follow('browser');
    expect(readdirSync(__dirname).length).toBeGreaterThan(seen.size);
    expect(seen).toContain('verify-tlog-proof');
  });
});
