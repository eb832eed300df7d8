import { Injectable } from '@nestjs/common';
import { notifyHead, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person, type Tx } from '@tutela/platform';
import { urnOf } from '../../appointment/acting-for';
import { changed } from '../../changes/changes.store';
import { CasesKeys } from '../../keys';
import { Notices } from '../../notice/notice.store';
import { schoolOrganisation } from '../../organisation/organisation.store';
import { releasesOfSchool } from '../../release/release.store';
import { keepReminded, lockSchool, type School } from '../../school/school.store';
import { isOnHold } from '../owed-notice';
import { tellManagers } from '../tell-of-head';

type Input = InputOf<typeof notifyHead>;

/** The school says who is head now, or why nobody is; what was held up by the change goes on (NC-13). */
@Injectable()
export class NotifyHead {
  constructor(
    private readonly acts: Acts,
    private readonly keys: CasesKeys,
    private readonly notices: Notices,
  ) {}

  async run(input: Input, by: Person): Promise<OutputOf<typeof notifyHead>> {
    return this.acts.shared(notifyHead, by, async (tx) => {
      const urn = urnOf(by.organisation);
      if (urn === undefined) throw new Refusal('not-found');
      const school = await lockSchool(tx, urn);
      const before = await releasesOfSchool(tx, urn);
      const onHold = before.filter(isOnHold);
      const id = await this.keep(tx, school, input, by);
      await keepReminded(tx, urn, null);
      await tellManagers(tx, this.notices, before, await releasesOfSchool(tx, urn));
      const facts = { urn, releases: onHold.map((row) => row.id), named: input.newHead !== undefined };
      tx.audit({ object: id, reason: input.explanation, facts });
      await changed(tx, [schoolOrganisation(urn), ...before.map((row) => row.company)]);
      return { releases: onHold.length };
    });
  }

  private async keep(tx: Tx, { urn, head }: School, { newHead, explanation }: Input, by: Person): Promise<string> {
    const id = tx.newId();
    const place = { table: 'head_notice', column: 'explanation_sealed', row: id };
    const sealed = explanation === undefined ? null : this.keys.sealText(place, explanation);
    await tx.rows`
      INSERT INTO head_notice (id, urn, at, by, register_head, new_head, explanation_sealed)
      VALUES (${id}, ${urn}, ${tx.now}, ${by.account}, ${head}, ${newHead ?? null}, ${sealed})`;
    return id;
  }
}
