import { Injectable } from '@nestjs/common';
import { actFor, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person, type Tx } from '@tutela/platform';
import { lockAccount } from '../../account/account.store';
import { IdentityKeys } from '../../keys';
import { personOf } from '../person-of';
import { liveSession, switchActing } from '../session.store';

interface Switched {
  readonly reference: string;
  readonly person: OutputOf<typeof actFor>;
}

/** One step to another school or company (NC-22), under a new reference: what was half done under the old one is refused. */
@Injectable()
export class ActFor {
  constructor(
    private readonly acts: Acts,
    private readonly keys: IdentityKeys,
  ) {}

  async run({ organisation }: InputOf<typeof actFor>, by: Person): Promise<Switched> {
    return this.acts.shared(actFor, by, async (tx) => {
      const home = (await lockAccount(tx, by.account)).organisation;
      await mustHold(tx, by);
      const reference = await switchActing(tx, by.session, organisation === home ? undefined : organisation);
      // No membership there: like an organisation that does not exist (security.md rule 3).
      if (reference === undefined) throw new Refusal('not-found');
      const session = await mustHold(tx, by);
      tx.audit({ object: organisation, facts: { from: by.organisation } });
      return { reference, person: await personOf(tx, session, this.keys) };
    });
  }
}

async function mustHold(tx: Tx, by: Person) {
  const session = await liveSession(tx, { id: by.session });
  if (session?.step !== 'full' || session.account !== by.account) throw new Refusal('sign-in-needed');
  return session;
}
