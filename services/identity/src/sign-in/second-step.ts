import { Injectable } from '@nestjs/common';
import { Refusal, type checkCode, type OutputOf, type RouteContract } from '@tutela/contracts';
import { Acts, type Alone, type Nobody, type Tx } from '@tutela/platform';
import { accountAsActor, type Account } from '../account/account.store';
import { IdentityKeys } from '../keys';
import { personOf } from '../session/person-of';
import { liveSession, makeFull, type LiveSession } from '../session/session.store';
import { CodeCheck } from '../tag/code-check';
import type { Reach } from '../tag/tag.rules';

export interface SignedIn {
  readonly reference: string;
  readonly person: OutputOf<typeof checkCode>;
}

interface Step {
  readonly contract: RouteContract;
  readonly codes: readonly string[];
  readonly reach?: Reach;
  /** In the transaction of signing in. */
  readonly signedIn?: (tx: Tx, account: Account) => Promise<void>;
}

const looking = { audit: { notAudited: 'finds the half session; the code that is checked next is audited' } };

/**
 * The second step of signing in (VS-12), by the code the tag shows now or by two in a row that bring it back into step. Wrong, used, locked and
 * a half session that is over are refused with the same sentence (security.md rule 11).
 */
@Injectable()
export class SecondStep {
  constructor(
    private readonly acts: Acts,
    private readonly keys: IdentityKeys,
    private readonly codes: CodeCheck,
  ) {}

  async take({ contract, codes, reach, signedIn }: Step, by: Nobody): Promise<SignedIn> {
    const half = await this.acts.alone(looking, (at) => halfSession(at, by.session));
    if (!half) return this.refuse(contract, by);
    const checked = await this.codes.check({
      contract,
      by: accountAsActor({ ...half, id: half.account }, by.network),
      which: { holder: half.account },
      codes,
      reach,
      accepted: async (tx, account) => {
        await signedIn?.(tx, account);
        return this.signIn(tx, half.id);
      },
    });
    if (checked.outcome !== 'accepted') throw new Refusal('sign-in-failed');
    return checked.result;
  }

  private async signIn(tx: Tx, half: string): Promise<SignedIn> {
    const [reference, session] = await Promise.all([makeFull(tx, half), liveSession(tx, { id: half })]);
    if (reference === undefined || !session) throw new Refusal('sign-in-failed');
    return { reference, person: await personOf(tx, session, this.keys) };
  }

  private async refuse(contract: RouteContract, by: Nobody): Promise<never> {
    const refusal = new Refusal('sign-in-failed');
    await this.acts.refused(contract, by, refusal, by.session ?? 'no-session');
    throw refusal;
  }
}

async function halfSession(at: Alone, id: string | undefined): Promise<LiveSession | undefined> {
  const session = id === undefined ? undefined : await liveSession(at, { id });
  return session?.step === 'half' ? session : undefined;
}
