import { Injectable } from '@nestjs/common';
import { searchOwnAudit, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { LogReader } from '../log-reader';

/** A virtual head looks into the log of the own authority, and no other: the session names it, never the request (VS-10, VS-13). */
@Injectable()
export class SearchOwnAudit {
  constructor(
    private readonly acts: Acts,
    private readonly reader: LogReader,
  ) {}

  async run(search: InputOf<typeof searchOwnAudit>, by: Person): Promise<OutputOf<typeof searchOwnAudit>> {
    return this.acts.own(searchOwnAudit, by, (tx) => this.reader.authority(tx, search, by.role));
  }
}
