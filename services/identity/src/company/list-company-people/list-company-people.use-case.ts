import { Injectable } from '@nestjs/common';
import { listCompanyPeople, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { accountsOf } from '../../account/account.store';
import { IdentityKeys } from '../../keys';
import { companyPersonOf } from '../company-person';

/** The people of one's own company, those who have left included, with how late their leaving was (NC-11). */
@Injectable()
export class ListCompanyPeople {
  constructor(
    private readonly acts: Acts,
    private readonly keys: IdentityKeys,
  ) {}

  async run(by: Person): Promise<OutputOf<typeof listCompanyPeople>> {
    return this.acts.shared(listCompanyPeople, by, async (tx) => {
      const accounts = await accountsOf(tx, by.organisation);
      tx.audit({ object: by.organisation, facts: { people: accounts.length } });
      return { people: accounts.map((account) => companyPersonOf(account, this.keys)), now: tx.now.toISOString() };
    });
  }
}
