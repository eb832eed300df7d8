import { Injectable } from '@nestjs/common';
import { Refusal, searchAudit, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, LaDatabases, type Person } from '@tutela/platform';
import { LogReader } from '../log-reader';

type Input = InputOf<typeof searchAudit>;

/** The operator's staff look into one log: the support site's, or that of an authority (VS-12, VS-13). */
@Injectable()
export class SearchAudit {
  constructor(
    private readonly acts: Acts,
    private readonly las: LaDatabases,
    private readonly reader: LogReader,
  ) {}

  async run({ log, ...search }: Input, by: Person): Promise<OutputOf<typeof searchAudit>> {
    if (log === 'support')
      return this.acts.shared(searchAudit, by, (tx) => this.reader.supportSite(tx, search, by.role));
    const la = log.slice('la-'.length);
    await this.mustBeSetUp(la);
    return this.acts.inLa(la, searchAudit, by, (tx) => this.reader.authority(tx, search, by.role));
  }

  /** An authority that is not there has no log to be out of reach: it is simply not found. */
  private async mustBeSetUp(la: string): Promise<void> {
    if (!(await this.las.server.exists(`la_${la}`))) throw new Refusal('not-found');
  }
}
