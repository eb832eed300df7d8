import { Injectable } from '@nestjs/common';
import { Refusal } from '@tutela/contracts';
import type { Person, Tx } from '@tutela/platform';
import type { FormRow } from '../release-form/release-form.store';
import { CasePeople } from './case-people';
import { isParty } from './support-case.rules';
import type { CaseRow } from './support-case.store';

/** Whether an agent has a part in a case: raised it, or is somebody of that school or company, under this account or another (NC-03). */
@Injectable()
export class CaseParty {
  constructor(private readonly people: CasePeople) {}

  /** @param form of a release case: the company and its manager have a part in it */
  async has(tx: Tx, row: CaseRow, form: FormRow | undefined, agent: Person): Promise<boolean> {
    const { organisation, followed_by: followedBy, raised_by: raisedBy } = row;
    const company = form?.company ?? followedBy;
    const organisations = company === null ? [organisation] : [organisation, company];
    const around = await this.people.around(tx, organisations, form ? [raisedBy, form.manager] : [raisedBy]);
    const [self] = await this.people.around(tx, [], [agent.account]);
    // Of whom nothing is known yet, nothing can be ruled out.
    return self === undefined || isParty(self, around);
  }

  async mustNotHave(tx: Tx, row: CaseRow, form: FormRow | undefined, agent: Person): Promise<void> {
    if (await this.has(tx, row, form, agent)) throw new Refusal('party-to-the-case');
  }
}
