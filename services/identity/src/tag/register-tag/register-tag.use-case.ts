import { Injectable } from '@nestjs/common';
import { Refusal, registerTag, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Alone, type Nobody, type Tx } from '@tutela/platform';
import { accountAsActor, type Account } from '../../account/account.store';
import { endSessionsOf } from '../../account/end-account';
import { recordPerson } from '../../account/record-person';
import { IdentityKeys } from '../../keys';
import { liveSession, type LiveSession } from '../../session/session.store';
import { CodeCheck } from '../code-check';
import { bindTag } from '../tag.store';

const looking = { audit: { notAudited: 'finds the enrolling session; the codes that are checked next are audited' } };

/**
 * All that an enrolling session can do (NC-08, NC-10): one transaction uses two codes in a row up, binds the tag to this person and nobody
 * else, and makes the account active. The session ends with it: only a sign-in with a code may act.
 */
@Injectable()
export class RegisterTag {
  constructor(
    private readonly acts: Acts,
    private readonly keys: IdentityKeys,
    private readonly codes: CodeCheck,
  ) {}

  async run(
    { serial, firstCode, secondCode }: InputOf<typeof registerTag>,
    by: Nobody,
  ): Promise<OutputOf<typeof registerTag>> {
    const session = await this.acts.alone(looking, (at) => enrollingSession(at, by.session));
    if (!session) return this.refuse(by);
    const checked = await this.codes.check({
      contract: registerTag,
      by: accountAsActor({ ...session, id: session.account }, by.network),
      which: { stockSerial: serial, organisation: session.organisation },
      codes: [firstCode, secondCode],
      accepted: (tx, account, tag) => this.register(tx, account, session.id, tag),
    });
    if (checked.outcome !== 'accepted') throw new Refusal('tag-not-accepted');
    return checked.result;
  }

  private async refuse(by: Nobody): Promise<never> {
    const refusal = new Refusal('sign-in-needed');
    await this.acts.refused(registerTag, by, refusal, by.session ?? 'no-session');
    throw refusal;
  }

  private async register(
    tx: Tx,
    account: Account,
    session: string,
    tag: string,
  ): Promise<OutputOf<typeof registerTag>> {
    if (!(await enrollingSession(tx, session))) throw new Refusal('sign-in-needed');
    if (!(await bindTag(tx, tag, account.id))) throw new Refusal('tag-not-accepted');
    await tx.rows`UPDATE account SET state = 'active' WHERE id = ${account.id}`;
    await endSessionsOf(tx, account.id);
    await recordPerson(tx, this.keys, account.id);
    return { userId: account.user_id, registeredAt: tx.now.toISOString() };
  }
}

async function enrollingSession(at: Alone, id: string | undefined): Promise<LiveSession | undefined> {
  const session = id === undefined ? undefined : await liveSession(at, { id });
  return session?.step === 'enrolling' ? session : undefined;
}
