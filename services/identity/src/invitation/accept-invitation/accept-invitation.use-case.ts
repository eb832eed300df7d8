import { Injectable } from '@nestjs/common';
import { acceptInvitation, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import type { Nobody, Tx } from '@tutela/platform';
import { accountAsActor } from '../../account/account.store';
import { PasswordHasher } from '../../account/password-hasher';
import { recordPerson } from '../../account/record-person';
import { IdentityKeys } from '../../keys';
import { CodeCheck } from '../../tag/code-check';
import { bindTag } from '../../tag/tag.store';
import { useInvitation, type Invited } from '../invitation.store';
import { InvitedPerson } from '../invited-person';

type Input = InputOf<typeof acceptInvitation>;

/**
 * The invited person chooses a password and registers a tag by serial number and two codes in a row (NC-10, VS-12). One transaction uses the
 * codes up, binds the tag and makes the account active; there is never an account without its second factor.
 */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly keys: IdentityKeys,
    private readonly hasher: PasswordHasher,
    private readonly codes: CodeCheck,
    private readonly invited: InvitedPerson,
  ) {}

  async run(input: Input, by: Nobody): Promise<OutputOf<typeof acceptInvitation>> {
    const account = await this.invited.find(acceptInvitation, input.secret, by);
    this.invited.mustChooseWell(input.password, account);
    const passwordHash = await this.hasher.hash(input.password);
    const checked = await this.codes.check({
      contract: acceptInvitation,
      by: accountAsActor(account, by.network),
      which: { stockSerial: input.tagSerial, organisation: account.organisation },
      codes: [input.firstCode, input.secondCode],
      accepted: (tx, _account, tag) => this.accept(tx, input.secret, account, tag, passwordHash),
    });
    if (checked.outcome !== 'accepted') throw new Refusal('tag-not-accepted');
    return checked.result;
  }

  private async accept(
    tx: Tx,
    secret: string,
    account: Invited,
    tag: string,
    passwordHash: string,
  ): Promise<OutputOf<typeof acceptInvitation>> {
    await useInvitation(tx, { secret, account: account.id, passwordHash, state: 'active' });
    if (!(await bindTag(tx, tag, account.id))) throw new Refusal('tag-not-accepted');
    await recordPerson(tx, this.keys, account.id);
    return { userId: account.user_id };
  }
}
