import { Injectable } from '@nestjs/common';
import { proveAuditGrowth, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person, type Sql } from '@tutela/platform';
import { proveConsistency, rootAt, type Checkpoint } from '@tutela/transparency';
import { newestCheckpoint } from '../../tree/checkpoint.store';
import { Logs } from '../../tree/logs';
import { storedNodes } from '../../tree/stored-nodes';

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
      const answer = await this.compared(tx.rows, this.logs.signerOf(log).open(note));
      tx.audit({ object: log, facts: { kind: answer.kind, from: answer.from ?? null, to: answer.to } });
      return answer;
    });
  }

  private async compared(sql: Sql, kept: Checkpoint | undefined): Promise<Answer> {
    const newest = await newestCheckpoint(sql);
    const now = { to: newest?.size ?? 0, note: newest?.note, proof: [] };
    if (kept === undefined) return { kind: 'forged', ...now };
    const told = { from: kept.size, ...now };
    if (kept.size > now.to) return { kind: 'truncated', ...told };
    const read = storedNodes(sql);
    if (!(await rootAt(kept.size, read)).equals(kept.root)) return { kind: 'forked', ...told };
    const proof = await proveConsistency(kept.size, now.to, read);
    return { kind: 'grown', ...told, proof: proof.map((hash) => hash.toString('base64')) };
  }
}
