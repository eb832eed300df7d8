import { Refusal } from '@tutela/contracts';
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
    SELECT account.*, organisation.la, organisation.name AS organisation_name
    FROM invitation JOIN account ON account.id = invitation.account JOIN organisation ON organisation.id = account.organisation
    WHERE secret_hash = ${secretHash(secret)} AND used_at IS NULL AND expires_at > ${tx.now} AND account.state = 'invited'`;
  if (!found) throw new Refusal('invitation-over');
  return found;
}

/** Uses the invitation up and makes the account active, once. */
export async function activate(tx: Tx, secret: string, account: string, passwordHash: string): Promise<void> {
  const used = await tx.rows`
    UPDATE invitation SET used_at = ${tx.now}
    WHERE secret_hash = ${secretHash(secret)} AND account = ${account} AND used_at IS NULL AND expires_at > ${tx.now} RETURNING account`;
  const active = await tx.rows`
    UPDATE account SET state = 'active', password_hash = ${passwordHash} WHERE id = ${account} AND state = 'invited' RETURNING id`;
  if (used.length === 0 || active.length === 0) throw new Refusal('invitation-over');
}
