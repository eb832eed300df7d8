import { Injectable } from '@nestjs/common';
import { proveAuditEntry, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { Logs } from '../../tree/logs';
import { proveEntry } from '../entry-proof';

/** A virtual head proves to anybody that an entry stands in the own authority's log (SY-05). */
@Injectable()
export class ProveAuditEntry {
  constructor(
    private readonly acts: Acts,
    private readonly logs: Logs,
  ) {}

  async run({ entry }: InputOf<typeof proveAuditEntry>, by: Person): Promise<OutputOf<typeof proveAuditEntry>> {
    return this.acts.own(proveAuditEntry, by, (tx) => proveEntry(tx, this.logs.signerOf(`la-${tx.la}`), entry));
  }
}
