import { generateKeyPairSync, randomUUID } from 'node:crypto';
import {
  checkpointText,
  leafHash,
  nodeHash,
  readTlogProof,
  signNote,
  verifierKeyText,
  verifierOf,
} from '@tutela/transparency';
import { checkProof, proofFileName, type EntryProof } from './checked-proof';
import { ordinalInWords, proofInWords } from './entry-proof.words';
import { readLeaf } from './leaf-values';

const signer = { name: 'tutela.example/audit/la-999', key: generateKeyPairSync('ed25519').privateKey };
const key = verifierKeyText(verifierOf(signer));
const entry = randomUUID();

/** Each value after its length, as `leaf-bytes.rules.ts` of the audit service has it. */
function leafOf(...values: readonly (string | null)[]): Buffer {
  return Buffer.concat(
    values.map((value) => {
      const bytes = Buffer.from(value ?? '', 'utf8');
      const length = Buffer.alloc(4);
      length.writeUInt32BE(value === null ? 0xff_ff_ff_ff : bytes.length);
      return Buffer.concat([length, bytes]);
    }),
  );
}

const person = ['person', 'a1', 'k.osei', 'vs-officer'] as const;
const ofEntry = (id: string) =>
  leafOf(
    'tutela-audit-entry/v1',
    id,
    '2026-11-16T09:42:00.000001Z',
    'collection',
    ...person,
    'mark.amended',
    'done',
    '482913',
    null,
    '{482913}',
    '{}',
    null,
    '0',
  );

function proofOf(leaf: Buffer): EntryProof {
  const neighbour = leafHash(Buffer.from('neighbour'));
  const root = nodeHash(neighbour, leafHash(leaf));
  return {
    index: 1,
    size: 2,
    leaf: leaf.toString('base64'),
    proof: [neighbour.toString('base64')],
    note: signNote(checkpointText({ origin: signer.name, size: 2, root }), signer),
    at: '2026-11-20T14:03:00.000Z',
    verifierKey: key,
  };
}

describe('a proof of an entry', () => {
  it('SY-05 is checked in the browser, and answers in a sentence', async () => {
    const checked = await checkProof(proofOf(ofEntry(entry)), entry);

    expect(proofInWords(checked)).toBe(
      'This entry is the 2nd of 2; the checkpoint of 20 November 2026, 14:03 proves it.',
    );
    expect(checked).toMatchObject({ kind: 'proved', leafHash: leafHash(ofEntry(entry)).toString('hex') });
    expect(checked.leaf).toMatchObject({
      id: entry,
      action: 'mark.amended',
      actor: { userId: 'k.osei' },
      object: '482913',
    });
  });

  it('SY-05 is handed out as one file that holds all of it', async () => {
    const given = proofOf(ofEntry(entry));
    const read = readTlogProof((await checkProof(given, entry)).file);

    expect(read).toMatchObject({ index: 1, note: given.note });
    expect(Buffer.from(read?.extra ?? []).equals(ofEntry(entry))).toBe(true);
    expect(proofFileName({ index: 1_203 })).toBe('entry-1204.tlog-proof');
  });

  it('SY-05 of another entry, by another key or of other bytes is no proof, each in a sentence of its own', async () => {
    const good = proofOf(ofEntry(entry));
    const other = { name: signer.name, key: generateKeyPairSync('ed25519').privateKey };
    const all = [
      await checkProof(proofOf(ofEntry(randomUUID())), entry),
      await checkProof({ ...good, verifierKey: verifierKeyText(verifierOf(other)) }, entry),
      await checkProof({ ...good, leaf: Buffer.from('x').toString('base64') }, entry),
    ];

    expect(all.map(({ kind }) => kind)).toEqual(['another-entry', 'not-signed', 'not-included']);
    expect(new Set(all.map(proofInWords)).size).toBe(3);
  });

  it('reads no entry from bytes that are none', () => {
    expect(readLeaf(Buffer.from('tutela-audit-entry/v1'))).toBeUndefined();
    expect(readLeaf(leafOf('tutela-audit-entry/v2', entry))).toBeUndefined();
    expect(readLeaf(ofEntry(entry).subarray(0, 40))).toBeUndefined();
  });

  it('counts as people do', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 1_204].map(ordinalInWords)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '1,204th',
    ]);
  });
});
