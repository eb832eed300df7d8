import { Injectable } from '@nestjs/common';
import { reportLeaver, type InputOf } from '@tutela/contracts';
import { londonDay } from '@tutela/education';
import { Acts, type Person, type Tx } from '@tutela/platform';
import { lockAccount, type Account } from '../../account/account.store';
import { endAccount } from '../../account/end-account';
import { recordPerson } from '../../account/record-person';
import { IdentityKeys } from '../../keys';
import { spendCode } from '../../tag/accepted-code.store';
import { companyPersonOf, type CompanyPerson } from '../company-person';
import { lockColleague } from '../company.store';
import { hasCome } from '../leaving.rules';

/**
 * NC-11: a last day that has come ends account, tag and every session in this transaction; a later one is written down and carried out when it
 * is over. Asked again for somebody who is out already, it changes nothing and answers the same.
 */
@Injectable()
export class ReportLeaver {
  constructor(
    private readonly acts: Acts,
    private readonly keys: IdentityKeys,
  ) {}

  async run({ account: id, lastDay, reason }: InputOf<typeof reportLeaver>, by: Person): Promise<CompanyPerson> {
    return this.acts.shared(reportLeaver, by, async (tx) => {
      await spendCode(tx, by, reportLeaver);
      const before = await lockColleague(tx, id, by);
      const changed = before.state !== 'withdrawn';
      if (changed) await this.leave(tx, before, lastDay);
      const after = companyPersonOf(await lockAccount(tx, id), this.keys);
      const image = { before: imageOf(before), after: { state: after.state, lastDay: after.lastDay ?? null } };
      tx.audit({
        object: id,
        reason,
        facts: { changed, lastDay, late: after.late ?? false },
        images: changed ? [image] : [],
      });
      return after;
    });
  }

  /** A last day that is over already is not moved: who is out stays out, and the first report is the one that counts (NC-11). */
  private async leave(tx: Tx, account: Account, said: string): Promise<void> {
    const planned = account.last_day;
    const lastDay = planned !== null && planned < londonDay(tx.now) ? planned : said;
    await tx.rows`
      UPDATE account SET last_day = ${lastDay}, leaving_reported_at = coalesce(leaving_reported_at, ${tx.now}) WHERE id = ${account.id}`;
    if (hasCome(lastDay, tx.now)) await endAccount(tx, this.keys, account, 'left');
    else await recordPerson(tx, this.keys, account.id);
  }
}

function imageOf({ state, last_day }: Account) {
  return { state, lastDay: last_day };
}
