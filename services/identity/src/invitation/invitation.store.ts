import { Refusal } from '@tutela/contracts';
import { londonDay } from '@tutela/education';
import type { Tx } from '@tutela/platform';
import type { Account } from '../account/account.store';
import { newSecret, secretHash } from '../keys';

const validForMs = 7 * 24 * 60 * 60_000;

/** A new invitation; the one before is over. Its secret leaves by letter, its hash stays. */
export async function invite(tx: Tx, account: string): Promise<{ secret: string; expiresAt: Date }> {
  const { text, hash } = newSecret();
  const expiresAt = new Date(tx.now.getTime() + validForMs);
  await tx.rows`
    INSERT INTO invitation (secret_hash, account, expires_at) VALUES (${hash}, ${account}, ${expiresAt})
    ON CONFLICT ON CONSTRAINT invitation_newest_counts DO UPDATE
      SET secret_hash = excluded.secret_hash, expires_at = excluded.expires_at, used_at = NULL`;
  return { secret: text, expiresAt };
}

export interface Invited extends Account {
  readonly organisation_name: string;
}

/** Whom a secret invites; used, replaced, withdrawn, too late and made up are the same refusal. */
export async function invited(tx: Tx, secret: string): Promise<Invited> {
  const found = await tx.maybe<Invited>`
    SELECT account.*, account.last_day::text AS last_day, organisation.la, organisation.kind AS organisation_kind,
      organisation.name AS organisation_name
    FROM invitation JOIN account ON account.id = invitation.account JOIN organisation ON organisation.id = account.organisation
    WHERE secret_hash = ${secretHash(secret)} AND used_at IS NULL AND expires_at > ${tx.now} AND account.state = 'invited'
      AND (account.last_day IS NULL OR account.last_day >= ${londonDay(tx.now)}::date)`;
  if (!found) throw new Refusal('invitation-over');
  return found;
}

interface Accepted {
  readonly secret: string;
  readonly account: string;
  readonly passwordHash: string;
  /** Enrolling: a password and no tag yet (NC-08). */
  readonly state: 'active' | 'enrolling';
}

/** Uses the invitation up and gives the account its password, once. */
export async function useInvitation(tx: Tx, { secret, account, passwordHash, state }: Accepted): Promise<void> {
  const used = await tx.rows`
    UPDATE invitation SET used_at = ${tx.now}
    WHERE secret_hash = ${secretHash(secret)} AND account = ${account} AND used_at IS NULL AND expires_at > ${tx.now} RETURNING account`;
  const taken = await tx.rows`
    UPDATE account SET state = ${state}, password_hash = ${passwordHash} WHERE id = ${account} AND state = 'invited' RETURNING id`;
  if (used.length === 0 || taken.length === 0) throw new Refusal('invitation-over');
}

/** A company's people accept with a password and register the tag that was dispatched to it later; everybody else has it to hand (NC-08). */
export function needsTagAtOnce({ organisation_kind }: Pick<Invited, 'organisation_kind'>): boolean {
  return organisation_kind !== 'company';
}
