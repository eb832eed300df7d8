import { Refusal, type OutputOf, type nominatePerson, type Role } from '@tutela/contracts';
import type { Alone, Person, Tx } from '@tutela/platform';
import type { IdentityKeys } from '../keys';
import type { OrganisationKind } from '../organisation/organisation.store';

export interface Account {
  readonly id: string;
  readonly user_id: string;
  readonly name_sealed: Buffer;
  readonly email_sealed: Buffer | null;
  readonly role: Role;
  readonly organisation: string;
  readonly la: string | null;
  readonly password_hash: string | null;
  readonly state: 'invited' | 'enrolling' | 'active' | 'withdrawn';
  readonly epoch: number;
  readonly nominated_at: Date;
  readonly withdrawn_at: Date | null;
  /** NC-11: a day in England, 'YYYY-MM-DD', as the manager said it. */
  readonly last_day: string | null;
  readonly leaving_reported_at: Date | null;
  readonly ended_because: 'left' | 'withdrawn' | null;
  readonly organisation_kind: OrganisationKind;
  readonly tag_serial: string | null;
}

/** An account's row is taken first by every act that ends or changes its tag and sessions, so that none waits for another in a circle. */
export async function lockAccount(tx: Tx, id: string): Promise<Account> {
  const [account] = await tx.rows.prepared<Account>`
    SELECT account.id, user_id, name_sealed, email_sealed, role, account.organisation, password_hash, account.state, epoch, nominated_at,
      withdrawn_at, last_day::text, leaving_reported_at, ended_because, la, organisation.kind AS organisation_kind, serial AS tag_serial
    FROM account JOIN organisation ON organisation.id = account.organisation
      LEFT JOIN tag ON tag.account = account.id AND tag.state = 'registered'
    WHERE account.id = ${id} FOR UPDATE OF account`;
  if (!account) throw new Refusal('not-found');
  return account;
}

export async function accountOfUserId({ rows }: Alone, userId: string): Promise<Account | undefined> {
  const [account] = await rows.prepared<Account>`
    SELECT account.id, user_id, name_sealed, email_sealed, role, account.organisation, password_hash, account.state, epoch, nominated_at,
      withdrawn_at, last_day::text, leaving_reported_at, ended_because, la, organisation.kind AS organisation_kind, serial AS tag_serial
    FROM account JOIN organisation ON organisation.id = account.organisation
      LEFT JOIN tag ON tag.account = account.id AND tag.state = 'registered'
    WHERE user_id = ${userId}`;
  return account;
}

/** Everybody of an organisation, those whose accounts have ended included, in the order of their coming. */
export async function accountsOf(tx: Tx, organisation: string): Promise<Account[]> {
  return tx.rows<Account>`
    SELECT account.id, user_id, name_sealed, email_sealed, role, account.organisation, password_hash, account.state, epoch, nominated_at,
      withdrawn_at, last_day::text, leaving_reported_at, ended_because, la, organisation.kind AS organisation_kind, serial AS tag_serial
    FROM account JOIN organisation ON organisation.id = account.organisation
      LEFT JOIN tag ON tag.account = account.id AND tag.state = 'registered'
    WHERE account.organisation = ${organisation} ORDER BY nominated_at, user_id`;
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
    // An authority's page knows no enrolling: who has lost a tag is a person of it as before.
    state: account.state === 'enrolling' ? 'active' : account.state,
    nominatedAt: account.nominated_at.toISOString(),
    withdrawnAt: account.withdrawn_at?.toISOString(),
  };
}
