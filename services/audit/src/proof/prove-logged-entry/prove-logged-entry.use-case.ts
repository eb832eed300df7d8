import { Injectable } from '@nestjs/common';
import { proveLoggedEntry, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person, type Tx } from '@tutela/platform';
import { Logs, supportLog } from '../../tree/logs';
import { proveEntry } from '../entry-proof';

type Output = OutputOf<typeof proveLoggedEntry>;

/** The operator's staff prove that an entry they read stands in its log (SY-05). */
@Injectable()
export class ProveLoggedEntry {
  constructor(
    private readonly acts: Acts,
    private readonly logs: Logs,
  ) {}

  async run({ log, entry }: InputOf<typeof proveLoggedEntry>, by: Person): Promise<Output> {
    await this.logs.mustBeKnown(log);
    const prove = (tx: Tx): Promise<Output> => proveEntry(tx, this.logs.signerOf(log), entry);
    if (log === supportLog) return this.acts.shared(proveLoggedEntry, by, prove);
    return this.acts.inLa(log.slice('la-'.length), proveLoggedEntry, by, prove);
  }
}
