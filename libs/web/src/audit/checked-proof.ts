import type { OutputOf, proveAuditEntry } from '@tutela/contracts';
import {
  fromBase64,
  tlogProofText,
  toHex,
  verifyTlogProof,
  type ProofVerdict,
  type TlogProof,
} from '@tutela/transparency';
import { readLeaf, type LeafValues } from './leaf-values';

export type EntryProof = OutputOf<typeof proveAuditEntry>;

/** What a proof proved, by this browser's own reckoning. */
export interface CheckedProof {
  /** `another-entry`: it proves an entry, and not the one that was asked for. */
  readonly kind: ProofVerdict['kind'] | 'another-entry';
  readonly proof: EntryProof;
  /** Of the checkpoint that was verified, where one was. */
  readonly size: number;
  readonly leaf: LeafValues | undefined;
  /** In hex. */
  readonly leafHash: string | undefined;
  /** In hex, from the leaf's sibling up. */
  readonly path: readonly string[];
  /** The whole as a file (C2SP tlog-proof), the bytes of the entry in it. */
  readonly file: string;
}

const bytesOf = (base64: string): Uint8Array => fromBase64(base64) ?? new Uint8Array();

/** Verifies here what the server claims: signature, path, and that the bytes are those of the entry (SY-05). */
export async function checkProof(proof: EntryProof, entry: string): Promise<CheckedProof> {
  const bytes = bytesOf(proof.leaf);
  const claim: TlogProof = { index: proof.index, path: proof.proof.map(bytesOf), note: proof.note, extra: bytes };
  const verdict = await verifyTlogProof(claim, bytes, proof.verifierKey);
  const leaf = readLeaf(bytes);
  const isAnother = verdict.kind === 'proved' && leaf?.id !== entry;
  return {
    kind: isAnother ? 'another-entry' : verdict.kind,
    proof,
    size: verdict.kind === 'proved' ? verdict.checkpoint.size : proof.size,
    leaf,
    leafHash: verdict.kind === 'proved' ? toHex(verdict.leafHash) : undefined,
    path: claim.path.map(toHex),
    file: tlogProofText(claim),
  };
}

/** "entry-1204.tlog-proof", by the number that people read. */
export const proofFileName = ({ index }: Pick<EntryProof, 'index'>): string => `entry-${index + 1}.tlog-proof`;
