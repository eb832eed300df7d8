import type { ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@tutela/contracts';
import { ChangeStream, type Person } from '@tutela/platform';
import { VersionWatch } from '../version-watch';

/** Says to an open page that the authority's figures have changed; the page then reads them, which is audited. */
@Injectable()
export class FollowChanges {
  constructor(private readonly watch: VersionWatch) {}

  /** @param take hands the response over once nothing can be refused any more */
  async run({ la }: Person, take: () => ServerResponse): Promise<void> {
    if (la === undefined) throw new Refusal('not-found');
    const version = await this.watch.read(la);
    const stream = new ChangeStream(take());
    stream.tell(version);
    stream.onClose(this.watch.listen(la, (now) => stream.tell(now)));
  }
}
