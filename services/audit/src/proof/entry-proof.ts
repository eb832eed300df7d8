import { Refusal, type OutputOf, type proveAuditEntry } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import { proveInclusion } from '@tutela/transparency';
import { newestCheckpoint } from '../tree/checkpoint.store';
import type { LogSigner } from '../tree/log-signer';
import { readLeafBytes } from '../tree/stored-entries';
import { storedNodes } from '../tree/stored-nodes';

/**
 * That an entry stands in the log of this transaction, and that this was proved, written into that log (SY-05, security.md rule 37). What is
 * sealed in the entry stays sealed.
 * @throws Refusal `not-found`, for an entry of the last seconds as well
 */
export async function proveEntry(tx: Tx, signer: LogSigner, entry: string): Promise<OutputOf<typeof proveAuditEntry>> {
  const row = await tx.one<{ index: string; children: number[] }>`
    SELECT index, children FROM audit.leaf JOIN audit.entry ON entry.id = leaf.entry WHERE leaf.entry = ${entry}`;
  const newest = await newestCheckpoint(tx.rows);
  const leaf = (await readLeafBytes(tx.rows, [entry])).get(entry);
  if (!newest || !leaf) throw new Refusal('not-found');
  const { size, note, at } = newest;
  const index = Number(row.index);
  const proof = await proveInclusion(index, size, storedNodes(tx.rows));
  tx.audit({ object: entry, children: row.children, facts: { index, size } });
  return {
    ...{ index, size, note, at: at.toISOString(), verifierKey: signer.verifierKey },
    leaf: leaf.toString('base64'),
    proof: proof.map((hash) => hash.toString('base64')),
  };
}
