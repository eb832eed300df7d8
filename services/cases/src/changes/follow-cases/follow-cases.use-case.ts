import type { ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { followCases } from '@tutela/contracts';
import { Acts, ChangeStream, type Person } from '@tutela/platform';
import { schoolActedFor, urnOf } from '../../appointment/acting-for';
import { VersionWatch } from '../version-watch';

/** Says to an open page that what its organisation sees has changed; the page then reads it, which is audited. */
@Injectable()
export class FollowCases {
  constructor(
    private readonly acts: Acts,
    private readonly watch: VersionWatch,
  ) {}

  /** @param take hands the response over once nothing can be refused any more */
  async run(by: Person, take: () => ServerResponse): Promise<void> {
    await this.acts.shared(followCases, by, async (tx) => {
      if (urnOf(by.organisation) !== undefined) await schoolActedFor(tx, by);
    });
    const version = await this.watch.read(by.organisation);
    const stream = new ChangeStream(take());
    stream.tell(version);
    stream.onClose(this.watch.listen(by.organisation, (now) => stream.tell(now)));
  }
}
