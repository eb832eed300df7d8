import type { OutputOf, nominatePerson, Role } from '@tutela/contracts';
import type { Person, Tx } from '@tutela/platform';
import type { IdentityKeys } from '../keys';

export interface Account {
  readonly id: string;
  readonly user_id: string;
  readonly name_sealed: Buffer;
  readonly email_sealed: Buffer | null;
  readonly role: Role;
  readonly organisation: string;
  readonly la: string | null;
  readonly password_hash: string | null;
  readonly state: 'invited' | 'active' | 'withdrawn';
  readonly epoch: number;
  readonly nominated_at: Date;
  readonly withdrawn_at: Date | null;
}

/** An account's row is taken first by every act that ends or changes its tag and sessions, so that none waits for another in a circle. */
export async function lockAccount(tx: Tx, id: string): Promise<Account> {
  return tx.one<Account>`
    SELECT account.*, organisation.la FROM account JOIN organisation ON organisation.id = account.organisation
    WHERE account.id = ${id} FOR UPDATE OF account`;
}

export async function accountOfUserId(tx: Tx, userId: string): Promise<Account | undefined> {
  return tx.maybe<Account>`
    SELECT account.*, organisation.la FROM account JOIN organisation ON organisation.id = account.organisation
    WHERE user_id = ${userId}`;
}

/**
 * Whom an entry of signing in is about: it belongs to the log of that person's authority (VS-13). Nobody has proved yet to be this person;
 * the entry's outcome and step say how far it went.
 */
export function accountAsActor(
  account: Pick<Account, 'id' | 'user_id' | 'role' | 'organisation' | 'la'>,
  network: string,
): Person {
  return {
    kind: 'person',
    account: account.id,
    userId: account.user_id,
    role: account.role,
    organisation: account.organisation,
    la: account.la ?? undefined,
    network,
    factorAt: new Date(0),
    session: 'none',
  };
}

export function nominatedPersonOf(account: Account, keys: IdentityKeys): OutputOf<typeof nominatePerson> {
  return {
    account: account.id,
    userId: account.user_id,
    name: keys.openPerson(account.id, 'name_sealed', account.name_sealed),
    role: account.role,
    state: account.state,
    nominatedAt: account.nominated_at.toISOString(),
    withdrawnAt: account.withdrawn_at?.toISOString(),
  };
}
