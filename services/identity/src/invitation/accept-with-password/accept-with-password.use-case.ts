import { Injectable } from '@nestjs/common';
import { acceptWithPassword, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Nobody } from '@tutela/platform';
import { accountAsActor, lockAccount } from '../../account/account.store';
import { PasswordHasher } from '../../account/password-hasher';
import { recordPerson } from '../../account/record-person';
import { IdentityKeys } from '../../keys';
import { needsTagAtOnce, useInvitation } from '../invitation.store';
import { InvitedPerson } from '../invited-person';

/** An employee chooses a password; the account can do nothing until a tag is registered at the first sign-in (NC-08). */
@Injectable()
export class AcceptWithPassword {
  constructor(
    private readonly acts: Acts,
    private readonly keys: IdentityKeys,
    private readonly hasher: PasswordHasher,
    private readonly invited: InvitedPerson,
  ) {}

  async run(
    { secret, password }: InputOf<typeof acceptWithPassword>,
    by: Nobody,
  ): Promise<OutputOf<typeof acceptWithPassword>> {
    const account = await this.invited.find(acceptWithPassword, secret, by);
    // An authority's people have their tag to hand: there is never an account of theirs without its second factor (VS-12).
    if (needsTagAtOnce(account)) throw new Refusal('tag-not-accepted');
    this.invited.mustChooseWell(password, account);
    const passwordHash = await this.hasher.hash(password);
    return this.acts.shared(acceptWithPassword, accountAsActor(account, by.network), async (tx) => {
      await lockAccount(tx, account.id);
      await useInvitation(tx, { secret, account: account.id, passwordHash, state: 'enrolling' });
      await recordPerson(tx, this.keys, account.id);
      tx.audit({ object: account.id, images: [{ before: { state: 'invited' }, after: { state: 'enrolling' } }] });
      return { userId: account.user_id };
    });
  }
}
