import { Injectable } from '@nestjs/common';
import { signOut, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { endSession } from '../../session/session.store';

/** Ends this session and no other. */
@Injectable()
export class SignOut {
  constructor(private readonly acts: Acts) {}

  async run(by: Person): Promise<OutputOf<typeof signOut>> {
    return this.acts.shared(signOut, by, async (tx) => {
      await endSession(tx, by.session, by.account);
      tx.audit({ object: by.account, facts: { session: by.session } });
      return { ended: true };
    });
  }
}
