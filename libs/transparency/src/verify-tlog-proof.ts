import { climb } from './audit-path';
import { areEqual, bytesOf, joined, toHex } from './bytes';
import { readCheckpointText, type CheckpointText } from './checkpoint-text';
import { readNote, type NoteText } from './note-text';
import type { TlogProof } from './tlog-proof';
import { ed25519, idBytes, readVerifierKeyText, type VerifierKeyText } from './verifier-key-text';

export type ProofVerdict =
  | { readonly kind: 'proved'; readonly checkpoint: CheckpointText; readonly leafHash: Uint8Array }
  /** The checkpoint is not signed by this key, or is of another log. */
  | { readonly kind: 'not-signed' }
  /** The checkpoint is, and the path does not lead from the leaf to its root. */
  | { readonly kind: 'not-included' }
  /** Who should verify knows no Ed25519, or may not use its crypto: a browser over plain HTTP. */
  | { readonly kind: 'cannot-check' };

/**
 * Verifies by the Web's crypto alone that a leaf stands in the tree of a signed checkpoint: in a browser, in Node, in a worker.
 * @param verifierKey of the log, as a person pinned it: `name+id+Base64`
 */
export async function verifyTlogProof(proof: TlogProof, leaf: Uint8Array, verifierKey: string): Promise<ProofVerdict> {
  const checkpoint = await openCheckpoint(proof.note, verifierKey);
  if (checkpoint === 'cannot-check') return { kind: 'cannot-check' };
  if (checkpoint === undefined) return { kind: 'not-signed' };
  const leafHash = await sha256(Uint8Array.of(0x00), leaf);
  const path = climb({ index: proof.index, size: checkpoint.size, leaf: leafHash, proof: proof.path });
  let step = path.next();
  while (!step.done) step = path.next(await sha256(Uint8Array.of(0x01), ...step.value));
  const isIncluded = step.value !== undefined && areEqual(step.value, checkpoint.root);
  return isIncluded ? { kind: 'proved', checkpoint, leafHash } : { kind: 'not-included' };
}

async function openCheckpoint(note: string, verifierKey: string): Promise<CheckpointText | 'cannot-check' | undefined> {
  const [read, key] = [readNote(note), readVerifierKeyText(verifierKey)];
  if (read === undefined || key === undefined) return undefined;
  const verifier = await importKey(key);
  if (verifier === undefined) return 'cannot-check';
  if (toHex(await idOf(key)) !== key.id || !(await isSignedBy(read, key, verifier))) return undefined;
  const checkpoint = readCheckpointText(read.text);
  return checkpoint?.origin === key.name ? checkpoint : undefined;
}

/** Signatures of others are passed over; each that claims to be ours must be. */
async function isSignedBy(
  { text, signatures }: NoteText,
  { name, id }: VerifierKeyText,
  key: CryptoKey,
): Promise<boolean> {
  const ours = signatures.filter((one) => one.name === name && toHex(one.id) === id);
  const signed = bytesOf(text);
  for (const { signature } of ours) {
    if (!(await crypto.subtle.verify('Ed25519', key, joined(signature), signed))) return false;
  }
  return ours.length > 0;
}

async function importKey({ key }: VerifierKeyText): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey('raw', joined(key), 'Ed25519', false, ['verify']);
  } catch {
    return undefined;
  }
}

async function idOf({ name, key }: VerifierKeyText): Promise<Uint8Array> {
  return (await sha256(bytesOf(`${name}\n`), Uint8Array.of(ed25519), key)).subarray(0, idBytes);
}

async function sha256(...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joined(...parts)));
}
