import { Injectable } from '@nestjs/common';
import { checkPassword, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, networkOfTries, type Nobody, type Tx } from '@tutela/platform';
import { accountAsActor, accountOfUserId, lockAccount, type Account } from '../../account/account.store';
import { PasswordHasher } from '../../account/password-hasher';
import { IdentityKeys } from '../../keys';
import { beginSession } from '../../session/session.store';
import { chargeTry, forgiveTries } from '../password-tries';

interface Begun {
  readonly reference: string;
  readonly next: OutputOf<typeof checkPassword>['next'];
}

interface Try {
  readonly who: Buffer;
  readonly network: string;
  /** False while this user id waits on this network. */
  readonly open: boolean;
  readonly account?: Account;
  /** The password at today's cost, where the stored hash is of another. */
  readonly renewed?: string;
}

const charging = { audit: { notAudited: 'pays for the try; what came of it is audited next' } };

/**
 * First step of signing in (VS-12). Unknown, invited, withdrawn, locked and wrong password take the same path, hash as long and
 * answer the same bytes (security.md rule 11).
 */
@Injectable()
export class CheckPassword {
  constructor(
    private readonly acts: Acts,
    private readonly keys: IdentityKeys,
    private readonly hasher: PasswordHasher,
  ) {}

  /** @returns the reference of a session good for the next step alone; `sign-in-failed` or `too-many-tries` is thrown after its entry is kept */
  async run({ userId, password }: InputOf<typeof checkPassword>, by: Nobody): Promise<Begun> {
    let tried: Try | undefined;
    const right = await this.hasher.isRight(async () => {
      tried = await this.charge(userId.trim().toLowerCase(), by);
      return tried.open && hasPassword(tried.account) ? (tried.account?.password_hash ?? null) : null;
    }, password);
    if (tried && right) tried = { ...tried, renewed: await this.hashedAnew(tried.account?.password_hash, password) };
    const begun = tried && (await this.settle(tried, right, by));
    if (begun === undefined) throw new Refusal('sign-in-failed');
    return begun;
  }

  /** Only once there is a place to hash: who is sent away by a full queue has not tried. */
  private async charge(userId: string, by: Nobody): Promise<Try> {
    const [who, network] = [this.keys.whoTries(userId), networkOfTries(by.network)];
    return this.acts.alone(charging, async (at) => {
      const [open, account] = await Promise.all([chargeTry(at, who, network), accountOfUserId(at, userId)]);
      return { who, network, open, account };
    });
  }

  /** Not while others wait in a full queue: the next sign-in will do. */
  private async hashedAnew(stored: string | null | undefined, password: string): Promise<string | undefined> {
    if (!stored || !this.hasher.isOfOldCost(stored)) return undefined;
    return this.hasher.hash(password).catch(() => undefined);
  }

  private async settle(tried: Try, right: boolean, by: Nobody): Promise<Begun | undefined> {
    const { account } = tried;
    const about = account ? accountAsActor(account, by.network) : by;
    return this.acts.shared(checkPassword, about, async (tx) => {
      const begun = right && account ? await this.begin(tx, tried, account.id) : undefined;
      tx.audit({
        object: account?.id,
        outcome: begun === undefined ? 'refused' : 'done',
        // What was typed as an unknown user id is not kept: it may be a password.
        facts: { step: 'password', password: wordFor(tried, begun), unknown: account === undefined },
      });
      return begun;
    });
  }

  private async begin(tx: Tx, { who, network, account: seen, renewed }: Try, id: string): Promise<Begun | undefined> {
    const account = await lockAccount(tx, id);
    if (!hasPassword(account)) return undefined;
    forgiveTries(tx, who, network);
    if (renewed !== undefined && account.password_hash === seen?.password_hash)
      tx.atEnd`UPDATE account SET password_hash = ${renewed} WHERE id = ${id}`;
    const enrolling = account.state === 'enrolling';
    const reference = beginSession(tx, account, enrolling ? 'enrolling' : 'half');
    return { reference, next: enrolling ? 'tag' : 'code' };
  }
}

/** Neither invited nor withdrawn. */
function hasPassword(account: Account | undefined): boolean {
  return account?.state === 'active' || account?.state === 'enrolling';
}

function wordFor({ open, account }: Try, begun: Begun | undefined): string {
  if (begun !== undefined) return 'right';
  if (!open) return 'locked';
  return account && !hasPassword(account) ? account.state : 'wrong';
}
