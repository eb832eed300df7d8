import { Injectable } from '@nestjs/common';
import { proveAuditEntry, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { proveInclusion } from '@tutela/transparency';
import { newestCheckpoint } from '../../tree/checkpoint.store';
import { readLeafBytes } from '../../tree/stored-entries';
import { storedNodes } from '../../tree/stored-nodes';

/** A virtual head proves to anybody that an entry stands in the own authority's log (SY-05); what is sealed in it stays sealed. */
@Injectable()
export class ProveAuditEntry {
  constructor(private readonly acts: Acts) {}

  async run({ entry }: InputOf<typeof proveAuditEntry>, by: Person): Promise<OutputOf<typeof proveAuditEntry>> {
    return this.acts.own(proveAuditEntry, by, async (tx) => {
      const [row] = await tx.rows<{ index: string; children: number[] }>`
        SELECT index, children FROM audit.leaf JOIN audit.entry ON entry.id = leaf.entry WHERE leaf.entry = ${entry}`;
      const newest = await newestCheckpoint(tx.rows);
      const leaf = (await readLeafBytes(tx.rows, [entry])).get(entry);
      if (!row || !newest || !leaf) throw new Refusal('not-found');
      const index = Number(row.index);
      const proof = await proveInclusion(index, newest.size, storedNodes(tx.rows));
      tx.audit({ object: entry, children: row.children, facts: { index, size: newest.size } });
      const hashes = proof.map((hash) => hash.toString('base64'));
      return { index, size: newest.size, leaf: leaf.toString('base64'), proof: hashes, note: newest.note };
    });
  }
}
