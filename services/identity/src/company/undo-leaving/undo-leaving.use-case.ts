import { Injectable } from '@nestjs/common';
import { Refusal, undoLeaving, type InputOf } from '@tutela/contracts';
import { londonDay } from '@tutela/education';
import { Acts, type Person } from '@tutela/platform';
import { lockAccount } from '../../account/account.store';
import { recordPerson } from '../../account/record-person';
import { IdentityKeys } from '../../keys';
import { companyPersonOf, type CompanyPerson } from '../company-person';
import { lockColleague } from '../company.store';

/** Takes a planned leaving back while its last day is not over (NC-11). What has been carried out stays: the person is invited anew. */
@Injectable()
export class UndoLeaving {
  constructor(
    private readonly acts: Acts,
    private readonly keys: IdentityKeys,
  ) {}

  async run({ account: id }: InputOf<typeof undoLeaving>, by: Person): Promise<CompanyPerson> {
    return this.acts.shared(undoLeaving, by, async (tx) => {
      const { state, last_day: lastDay } = await lockColleague(tx, id, by);
      if (state === 'withdrawn' || (lastDay !== null && lastDay < londonDay(tx.now))) throw new Refusal('conflict');
      if (lastDay !== null) {
        await tx.rows`UPDATE account SET last_day = NULL, leaving_reported_at = NULL WHERE id = ${id}`;
        await recordPerson(tx, this.keys, id);
      }
      tx.audit({ object: id, facts: { lastDay, changed: lastDay !== null } });
      return companyPersonOf(await lockAccount(tx, id), this.keys);
    });
  }
}
