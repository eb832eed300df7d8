import { Injectable } from '@nestjs/common';
import { Refusal, whoAmI, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { IdentityKeys } from '../../keys';
import { personOf } from '../person-of';
import { liveSession } from '../session.store';

/** Name, role and organisation of the person signed in, with the time of the sign-in before this one. */
@Injectable()
export class WhoAmI {
  constructor(
    private readonly acts: Acts,
    private readonly keys: IdentityKeys,
  ) {}

  async run(by: Person): Promise<OutputOf<typeof whoAmI>> {
    return this.acts.shared(whoAmI, by, async (tx) => {
      const session = await liveSession(tx, { id: by.session });
      if (session?.step !== 'full' || session.account !== by.account) throw new Refusal('sign-in-needed');
      return personOf(tx, session, this.keys);
    });
  }
}
