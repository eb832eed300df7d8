import { Injectable } from '@nestjs/common';
import { readInvitation, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Nobody } from '@tutela/platform';
import { IdentityKeys } from '../../keys';
import { invited, needsTagAtOnce } from '../invitation.store';

/** Tells the holder of the secret who is invited, and by whom. */
@Injectable()
export class ReadInvitation {
  constructor(
    private readonly acts: Acts,
    private readonly keys: IdentityKeys,
  ) {}

  async run({ secret }: InputOf<typeof readInvitation>, by: Nobody): Promise<OutputOf<typeof readInvitation>> {
    return this.acts.shared(readInvitation, by, async (tx) => {
      const account = await invited(tx, secret);
      return {
        userId: account.user_id,
        name: this.keys.openPerson(account.id, 'name_sealed', account.name_sealed),
        organisation: account.organisation_name,
        role: account.role,
        needsTag: needsTagAtOnce(account),
      };
    });
  }
}
