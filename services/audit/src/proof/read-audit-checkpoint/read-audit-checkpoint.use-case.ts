import { Injectable } from '@nestjs/common';
import { readAuditCheckpoint, Refusal, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { newestCheckpoint } from '../../tree/checkpoint.store';
import { Logs } from '../../tree/logs';

/** A virtual head takes the newest signed checkpoint home: what it vouches for can then not be taken back unseen (SY-05). */
@Injectable()
export class ReadAuditCheckpoint {
  constructor(
    private readonly acts: Acts,
    private readonly logs: Logs,
  ) {}

  async run(by: Person): Promise<OutputOf<typeof readAuditCheckpoint>> {
    return this.acts.own(readAuditCheckpoint, by, async (tx) => {
      const newest = await newestCheckpoint(tx.rows);
      if (newest === undefined) throw new Refusal('not-found');
      const { size, note, at } = newest;
      const log = `la-${tx.la}`;
      tx.audit({ object: log, facts: { size } });
      return { size, note, at: at.toISOString(), verifierKey: this.logs.signerOf(log).verifierKey };
    });
  }
}
