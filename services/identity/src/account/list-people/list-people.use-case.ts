import { Injectable } from '@nestjs/common';
import { listPeople, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { IdentityKeys } from '../../keys';
import { accountsOf, nominatedPersonOf } from '../account.store';

/** The people of one's own organisation, withdrawn ones included (VS-12). */
@Injectable()
export class ListPeople {
  constructor(
    private readonly acts: Acts,
    private readonly keys: IdentityKeys,
  ) {}

  async run(by: Person): Promise<OutputOf<typeof listPeople>> {
    return this.acts.shared(listPeople, by, async (tx) => {
      const accounts = await accountsOf(tx, by.organisation);
      tx.audit({ object: by.organisation, facts: { people: accounts.length } });
      return { people: accounts.map((account) => nominatedPersonOf(account, this.keys)) };
    });
  }
}
