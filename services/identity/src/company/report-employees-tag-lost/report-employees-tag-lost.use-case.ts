import { Injectable } from '@nestjs/common';
import { Refusal, reportEmployeesTagLost, type InputOf } from '@tutela/contracts';
import { Acts, MailOutbox, type Person } from '@tutela/platform';
import { lockAccount } from '../../account/account.store';
import { IdentityKeys } from '../../keys';
import { spendCode } from '../../tag/accepted-code.store';
import { loseTag, lostImage } from '../../tag/lose-tag';
import { companyPersonOf, type CompanyPerson } from '../company-person';
import { lockColleague } from '../company.store';

/**
 * Whoever has lost a tag cannot sign in to report it: the manager does, by a fresh code, and the holder registers another with the own
 * password. Neither can do it alone (NC-10, security.md rule 7). Asked again it changes nothing and answers the same.
 */
@Injectable()
export class ReportEmployeesTagLost {
  constructor(
    private readonly acts: Acts,
    private readonly keys: IdentityKeys,
    private readonly mail: MailOutbox,
  ) {}

  async run({ account: id }: InputOf<typeof reportEmployeesTagLost>, by: Person): Promise<CompanyPerson> {
    const person = await this.acts.shared(reportEmployeesTagLost, by, async (tx) => {
      await spendCode(tx, by, reportEmployeesTagLost);
      const before = await lockColleague(tx, id, by);
      if (before.state === 'invited' || before.state === 'withdrawn') throw new Refusal('conflict');
      const changed = before.state === 'active';
      if (changed) await loseTag(tx, { keys: this.keys, mail: this.mail }, before);
      tx.audit({ object: id, facts: { changed }, images: changed ? [lostImage] : [] });
      return companyPersonOf(await lockAccount(tx, id), this.keys);
    });
    this.mail.hint();
    return person;
  }
}
