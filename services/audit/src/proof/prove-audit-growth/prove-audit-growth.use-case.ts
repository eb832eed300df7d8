import { Injectable } from '@nestjs/common';
import { proveAuditGrowth, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person, type Sql } from '@tutela/platform';
import { onlyGrew, proveConsistency, rootAt, type Checkpoint } from '@tutela/transparency';
import { newestCheckpoint } from '../../tree/checkpoint.store';
import type { LogSigner } from '../../tree/log-signer';
import { Logs } from '../../tree/logs';
import { MissingNodeError, storedNodes } from '../../tree/stored-nodes';

type Answer = OutputOf<typeof proveAuditGrowth>;

/** A virtual head has it proved that the own authority's log only grew since a checkpoint that was kept (SY-05). */
@Injectable()
export class ProveAuditGrowth {
  constructor(
    private readonly acts: Acts,
    private readonly logs: Logs,
  ) {}

  async run({ note }: InputOf<typeof proveAuditGrowth>, by: Person): Promise<Answer> {
    return this.acts.own(proveAuditGrowth, by, async (tx) => {
      const log = `la-${tx.la}`;
      const signer = this.logs.signerOf(log);
      const answer = await this.compared(tx.rows, signer, signer.open(note));
      tx.audit({ object: log, facts: { kind: answer.kind, from: answer.from ?? null, to: answer.to } });
      return answer;
    });
  }

  private async compared(sql: Sql, signer: LogSigner, kept: Checkpoint | undefined): Promise<Answer> {
    const newest = await newestCheckpoint(sql);
    const later = newest && signer.openUntouched(newest.note);
    const now = { to: newest?.size ?? 0, note: later && newest.note, proof: [] };
    if (kept === undefined) return { kind: 'forged', ...now };
    const told = { from: kept.size, ...now };
    if (kept.size > now.to) return { kind: 'truncated', ...told };
    const proof = later?.size === now.to ? await provenGrowth(sql, kept, later) : undefined;
    if (proof === undefined) return { kind: 'forked', ...told };
    return { kind: 'grown', ...told, proof: proof.map((hash) => hash.toString('base64')) };
  }
}

/** As anybody will verify it, from one signed checkpoint to the other; undefined when the tree that rests here does not lead there. */
async function provenGrowth(sql: Sql, earlier: Checkpoint, later: Checkpoint): Promise<Buffer[] | undefined> {
  try {
    const read = storedNodes(sql);
    const proof = await proveConsistency(earlier.size, later.size, read);
    const isSame = (await rootAt(earlier.size, read)).equals(earlier.root);
    return isSame && onlyGrew({ earlier, later, proof }) ? proof : undefined;
  } catch (error) {
    if (error instanceof MissingNodeError) return undefined;
    throw error;
  }
}
