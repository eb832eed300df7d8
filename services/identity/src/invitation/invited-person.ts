import { Injectable } from '@nestjs/common';
import { Refusal, type RouteContract } from '@tutela/contracts';
import { Acts, type Nobody } from '@tutela/platform';
import { passwordFault } from '../account/password.rules';
import { IdentityKeys } from '../keys';
import { invited, type Invited } from './invitation.store';

const looking = { audit: { notAudited: 'finds the invitation; what comes of it is audited next' } };

/** What both ways to accept an invitation begin with. */
@Injectable()
export class InvitedPerson {
  constructor(
    private readonly acts: Acts,
    private readonly keys: IdentityKeys,
  ) {}

  /** @throws Refusal `invitation-over`, after it is written down */
  async find(contract: RouteContract, secret: string, by: Nobody): Promise<Invited> {
    try {
      return await this.acts.shared(looking, by, (tx) => invited(tx, secret));
    } catch (error) {
      if (error instanceof Refusal) await this.acts.refused(contract, by, error, 'invitation');
      throw error;
    }
  }

  mustChooseWell(password: string, account: Invited): void {
    const name = this.keys.openPerson(account.id, 'name_sealed', account.name_sealed);
    const fault = passwordFault(password, [account.user_id, name, account.organisation_name]);
    if (fault) throw new Refusal(fault, undefined, [{ path: 'password', code: fault }]);
  }
}
