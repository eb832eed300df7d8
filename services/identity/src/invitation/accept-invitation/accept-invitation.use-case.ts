import { Injectable } from '@nestjs/common';
import { acceptInvitation, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Nobody, type Tx } from '@tutela/platform';
import { accountAsActor } from '../../account/account.store';
import { PasswordHasher } from '../../account/password-hasher';
import { passwordFault } from '../../account/password.rules';
import { IdentityKeys } from '../../keys';
import { CodeCheck } from '../../tag/code-check';
import { bindTag } from '../../tag/tag.store';
import { activate, invited, type Invited } from '../invitation.store';

type Input = InputOf<typeof acceptInvitation>;

const looking = { audit: { notAudited: 'finds the invitation; what comes of it is audited next' } };

/**
 * The invited person chooses a password and registers a tag by serial number and two codes in a row (NC-10, VS-12). One transaction uses the
 * codes up, binds the tag and makes the account active; there is never an account without its second factor.
 */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly acts: Acts,
    private readonly keys: IdentityKeys,
    private readonly hasher: PasswordHasher,
    private readonly codes: CodeCheck,
  ) {}

  async run(input: Input, by: Nobody): Promise<OutputOf<typeof acceptInvitation>> {
    const account = await this.invited(input.secret, by);
    this.mustBeAGoodPassword(input.password, account);
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

  private async invited(secret: string, by: Nobody): Promise<Invited> {
    try {
      return await this.acts.shared(looking, by, (tx) => invited(tx, secret));
    } catch (error) {
      if (error instanceof Refusal) await this.acts.refused(acceptInvitation, by, error, 'invitation');
      throw error;
    }
  }

  private mustBeAGoodPassword(password: string, account: Invited): void {
    const name = this.keys.openPerson(account.id, 'name_sealed', account.name_sealed);
    const fault = passwordFault(password, [account.user_id, name, account.organisation_name]);
    if (fault) throw new Refusal(fault, undefined, [{ path: 'password', code: fault }]);
  }

  private async accept(
    tx: Tx,
    secret: string,
    account: Invited,
    tag: string,
    passwordHash: string,
  ): Promise<OutputOf<typeof acceptInvitation>> {
    await activate(tx, secret, account.id, passwordHash);
    if (!(await bindTag(tx, tag, account.id))) throw new Refusal('tag-not-accepted');
    return { userId: account.user_id };
  }
}
