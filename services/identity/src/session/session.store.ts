import type { Role } from '@tutela/contracts';
import { londonDay } from '@tutela/education';
import type { Alone, Tx } from '@tutela/platform';
import { newSecret } from '../keys';
import type { OrganisationKind } from '../organisation/organisation.store';

const minuteMs = 60_000;
/** Time to find the tag and press it. */
const halfLastsMs = 10 * minuteMs;
/** Time to unpack a tag, and to fetch it from the office. */
const enrollingLastsMs = 30 * minuteMs;
const idleMs = 30 * minuteMs;
const fullLastsMs = 8 * 60 * minuteMs;
const touchedEveryMs = minuteMs;

export interface LiveSession {
  readonly id: string;
  readonly account: string;
  readonly step: 'half' | 'enrolling' | 'full';
  readonly factor_at: Date | null;
  readonly last_sign_in_at: Date | null;
  readonly last_seen_at: Date;
  readonly user_id: string;
  readonly name_sealed: Buffer;
  /** Role and organisation are those the person acts in now (NC-22): the own ones, or those of a membership that still is. */
  readonly role: Role;
  readonly organisation: string;
  readonly organisation_kind: OrganisationKind;
  readonly organisation_name: string;
  readonly la: string | null;
  readonly urn: string | null;
}

type Which = { readonly id: string } | { readonly referenceHash: Buffer };

/**
 * The session if it holds now: not ended, idle at most 30 minutes, within its end, of the account's epoch (security.md rules 16, 17), and the
 * person's last day not over (NC-11). Whom it acts for is read with it: a membership that is gone leaves the own organisation.
 */
export async function liveSession(tx: Alone, which: Which): Promise<LiveSession | undefined> {
  const id = 'id' in which ? which.id : null;
  const hash = 'referenceHash' in which ? which.referenceHash : null;
  const [session] = await tx.rows.prepared<LiveSession>`
    SELECT session.id, session.account, session.step, session.factor_at, session.last_sign_in_at, session.last_seen_at,
      account.user_id, account.name_sealed,
      coalesce(membership.role, account.role) AS role, organisation.id AS organisation, organisation.kind AS organisation_kind,
      organisation.name AS organisation_name, organisation.la, organisation.urn
    FROM session JOIN account ON account.id = session.account
      LEFT JOIN membership ON membership.account = session.account AND membership.organisation = session.acting_organisation
      JOIN organisation ON organisation.id = coalesce(membership.organisation, account.organisation)
    WHERE (session.id = ${id}::uuid OR session.reference_hash = ${hash}::bytea)
      AND session.ended_at IS NULL AND session.ends_at > ${tx.now} AND session.last_seen_at > ${ago(tx, idleMs)}
      AND session.epoch = account.epoch AND account.state = CASE session.step WHEN 'enrolling' THEN 'enrolling' ELSE 'active' END
      AND (account.last_day IS NULL OR account.last_day >= ${londonDay(tx.now)}::date)`;
  return session;
}

/** After a right password: good for nothing but the second step, or the registration of a tag where there is none yet (NC-08). */
export function beginSession(tx: Tx, account: { id: string; epoch: number }, step: 'half' | 'enrolling'): string {
  const { text, hash } = newSecret();
  const endsAt = later(tx, step === 'half' ? halfLastsMs : enrollingLastsMs);
  tx.atEnd`
    INSERT INTO session (id, reference_hash, account, epoch, step, created_at, last_seen_at, ends_at)
    VALUES (${tx.newId()}, ${hash}, ${account.id}, ${account.epoch}, ${step}, ${tx.now}, ${tx.now}, ${endsAt})`;
  return text;
}

/** After an accepted code: a new reference, the old one is dead. Undefined if the half session is over or somebody was first. */
export async function makeFull(tx: Tx, id: string): Promise<string | undefined> {
  const { text, hash } = newSecret();
  const [changed] = await tx.rows.prepared<{ account: string }>`
    UPDATE session SET step = 'full', reference_hash = ${hash}, factor_at = ${tx.now}, last_seen_at = ${tx.now}, ends_at = ${later(tx, fullLastsMs)},
      last_sign_in_at = account.last_sign_in_at
    FROM account WHERE session.id = ${id} AND session.step = 'half' AND session.ended_at IS NULL AND session.ends_at > ${tx.now}
      AND account.id = session.account AND account.epoch = session.epoch AND account.state = 'active'
    RETURNING session.account`;
  if (!changed) return undefined;
  tx.atEnd`UPDATE account SET last_sign_in_at = ${tx.now} WHERE id = ${changed.account}`;
  return text;
}

/** A code inside a session counts from now; the reference changes with it (security.md rule 16). */
export async function moveFactor(tx: Tx, id: string): Promise<string | undefined> {
  const { text, hash } = newSecret();
  const changed = await tx.rows.prepared`
    UPDATE session SET factor_at = ${tx.now}, reference_hash = ${hash}, last_seen_at = ${tx.now}
    FROM account WHERE session.id = ${id} AND session.step = 'full' AND session.ended_at IS NULL AND session.ends_at > ${tx.now}
      AND account.id = session.account AND account.epoch = session.epoch AND account.state = 'active'
    RETURNING session.id`;
  return changed.length === 1 ? text : undefined;
}

/**
 * Whom the session acts for from now on, under a new reference (NC-22, security.md rule 16). The membership is held, so that it does not end
 * in between.
 * @param organisation of a membership; undefined for the person's own
 * @returns undefined if the session is over or there is no such membership
 */
export async function switchActing(tx: Tx, id: string, organisation: string | undefined): Promise<string | undefined> {
  const { text, hash } = newSecret();
  const changed = await tx.rows`
    UPDATE session SET acting_organisation = ${organisation ?? null}, reference_hash = ${hash}, last_seen_at = ${tx.now}
    FROM account WHERE session.id = ${id} AND session.step = 'full' AND session.ended_at IS NULL AND session.ends_at > ${tx.now}
      AND account.id = session.account AND account.epoch = session.epoch AND account.state = 'active'
      AND (${organisation ?? null}::text IS NULL OR EXISTS (
        SELECT 1 FROM membership WHERE account = session.account AND organisation = ${organisation ?? null} FOR KEY SHARE))
    RETURNING session.id`;
  return changed.length === 1 ? text : undefined;
}

/** Written once a minute at most: a request more often would be a write more often. */
export async function touch(at: Alone, { id, last_seen_at: seen }: LiveSession): Promise<void> {
  const due = ago(at, touchedEveryMs);
  if (seen >= due) return;
  await at.rows.prepared`UPDATE session SET last_seen_at = ${at.now} WHERE id = ${id} AND last_seen_at < ${due}`;
}

export async function endSession(tx: Tx, id: string, account: string): Promise<void> {
  await tx.rows`UPDATE session SET ended_at = ${tx.now} WHERE id = ${id} AND account = ${account} AND ended_at IS NULL`;
}

function ago(tx: Alone, ms: number): Date {
  return new Date(tx.now.getTime() - ms);
}

function later(tx: Tx, ms: number): Date {
  return new Date(tx.now.getTime() + ms);
}
