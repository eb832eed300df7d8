import { Injectable } from '@nestjs/common';
import { checkCode, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Nobody, type Tx } from '@tutela/platform';
import { accountAsActor } from '../../account/account.store';
import { IdentityKeys } from '../../keys';
import { personOf } from '../../session/person-of';
import { liveSession, makeFull, type LiveSession } from '../../session/session.store';
import { CodeCheck } from '../../tag/code-check';

interface SignedIn {
  readonly reference: string;
  readonly person: OutputOf<typeof checkCode>;
}

const looking = { audit: { notAudited: 'finds the half session; the code that is checked next is audited' } };

/** Second step of signing in (VS-12). Wrong, used, locked and a half session that is over are refused with the same sentence. */
@Injectable()
export class CheckCode {
  constructor(
    private readonly acts: Acts,
    private readonly keys: IdentityKeys,
    private readonly codes: CodeCheck,
  ) {}

  async run({ code }: InputOf<typeof checkCode>, by: Nobody): Promise<SignedIn> {
    const half = await this.acts.shared(looking, by, (tx) => halfSession(tx, by.session));
    if (!half) return this.refuse(by);
    const checked = await this.codes.check({
      contract: checkCode,
      by: accountAsActor({ ...half, id: half.account }, by.network),
      which: { holder: half.account },
      codes: [code],
      accepted: (tx) => this.signIn(tx, half.id),
    });
    if (checked.outcome !== 'accepted') throw new Refusal('sign-in-failed');
    return checked.result;
  }

  private async signIn(tx: Tx, half: string): Promise<SignedIn> {
    const reference = await makeFull(tx, half);
    const session = await liveSession(tx, { id: half });
    if (reference === undefined || !session) throw new Refusal('sign-in-failed');
    return { reference, person: await personOf(tx, session, this.keys) };
  }

  private async refuse(by: Nobody): Promise<never> {
    const refusal = new Refusal('sign-in-failed');
    await this.acts.refused(checkCode, by, refusal, by.session ?? 'no-session');
    throw refusal;
  }
}

async function halfSession(tx: Tx, id: string | undefined): Promise<LiveSession | undefined> {
  const session = id === undefined ? undefined : await liveSession(tx, { id });
  return session?.step === 'half' ? session : undefined;
}
