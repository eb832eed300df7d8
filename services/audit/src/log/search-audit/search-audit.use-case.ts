import { Injectable } from '@nestjs/common';
import { searchAudit, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { Logs, supportLog } from '../../tree/logs';
import { LogReader } from '../log-reader';

type Input = InputOf<typeof searchAudit>;

/** The operator's staff look into one log: the support site's, or that of an authority (VS-12, VS-13). */
@Injectable()
export class SearchAudit {
  constructor(
    private readonly acts: Acts,
    private readonly logs: Logs,
    private readonly reader: LogReader,
  ) {}

  async run({ log, ...search }: Input, by: Person): Promise<OutputOf<typeof searchAudit>> {
    if (log === supportLog)
      return this.acts.shared(searchAudit, by, (tx) => this.reader.supportSite(tx, search, by.role));
    await this.logs.mustBeKnown(log);
    return this.acts.inLa(log.slice('la-'.length), searchAudit, by, (tx) => this.reader.authority(tx, search, by.role));
  }
}
