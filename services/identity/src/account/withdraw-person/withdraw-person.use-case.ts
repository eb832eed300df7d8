import { Injectable } from '@nestjs/common';
import { personWithdrawn, Refusal, withdrawPerson, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person, type Tx } from '@tutela/platform';
import { IdentityKeys } from '../../keys';
import { lockAccount, nominatedPersonOf, type Account } from '../account.store';

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
      if (changed) await end(tx, account);
      const images = changed ? [{ before: { state: account.state }, after: { state: 'withdrawn' } }] : [];
      tx.audit({ object: id, reason, facts: { changed }, images });
      return nominatedPersonOf(await lockAccount(tx, id), this.keys);
    });
  }
}

async function end(tx: Tx, { id, organisation }: Account): Promise<void> {
  await tx.rows`UPDATE account SET state = 'withdrawn', withdrawn_at = ${tx.now}, epoch = epoch + 1 WHERE id = ${id}`;
  await tx.rows`UPDATE tag SET state = 'ended' WHERE account = ${id} AND state = 'registered'`;
  await tx.rows`UPDATE session SET ended_at = ${tx.now} WHERE account = ${id} AND ended_at IS NULL`;
  await tx.rows`DELETE FROM invitation WHERE account = ${id} AND used_at IS NULL`;
  tx.emit(personWithdrawn, { account: id, organisation, reason: 'withdrawn' });
}
