import { Injectable } from '@nestjs/common';
import { Refusal, withdrawPerson, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { IdentityKeys } from '../../keys';
import { lockAccount, nominatedPersonOf } from '../account.store';
import { endAccount } from '../end-account';

type Input = InputOf<typeof withdrawPerson>;

/**
 * Account, tag and every session end in one transaction (VS-12). Nothing has to be delivered for it: sessions are read at each request and
 * their epoch is over. Asked again it changes nothing and answers the same.
 */
@Injectable()
export class WithdrawPerson {
  constructor(
    private readonly acts: Acts,
    private readonly keys: IdentityKeys,
  ) {}

  async run({ account: id, reason }: Input, by: Person): Promise<OutputOf<typeof withdrawPerson>> {
    if (id === by.account) throw new Refusal('not-yourself');
    return this.acts.shared(withdrawPerson, by, async (tx) => {
      const account = await lockAccount(tx, id);
      // Another organisation's person answers like one who does not exist (security.md rule 3).
      if (account.organisation !== by.organisation) throw new Refusal('not-found');
      const changed = account.state !== 'withdrawn';
      if (changed) await endAccount(tx, this.keys, account, 'withdrawn');
      const images = changed ? [{ before: { state: account.state }, after: { state: 'withdrawn' } }] : [];
      tx.audit({ object: id, reason, facts: { changed }, images });
      return nominatedPersonOf(await lockAccount(tx, id), this.keys);
    });
  }
}
