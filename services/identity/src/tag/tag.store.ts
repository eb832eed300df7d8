import type { Tx } from '@tutela/platform';
import type { IdentityKeys } from '../keys';
import type { Digits } from './hotp';
import {
  countedForMs,
  driftAfter,
  lockAfter,
  resyncsAnHour,
  resyncsCountedForMs,
  waitMs,
  type Reach,
  type Steps,
  type TagClock,
} from './tag.rules';

/**
 * Whose tag a code should come from: the person's own, or one of the stock that the person registers now (NC-10). A company's or school's
 * people register only what was dispatched to them (NC-09).
 */
export type WhichTag = { readonly holder: string } | { readonly stockSerial: string; readonly organisation: string };

interface TagRow {
  readonly id: string;
  readonly kind: 'hotp' | 'totp';
  readonly seed_sealed: Buffer;
  readonly digits: Digits;
  readonly last_step: string;
  readonly drift: number;
  readonly failures: number;
  readonly locked_until: Date | null;
  readonly proof_needed_at: Date | null;
}

/** No attempt is taken: until a time, or until the tag is proved again (security.md rule 13). */
export interface Locked {
  readonly locked: true;
  readonly until?: Date;
}

/** An attempt that has been paid for. */
export interface Charge {
  readonly attempt: string;
  readonly tag: string;
  readonly reach: Reach;
  readonly clock: TagClock;
  readonly failures: number;
  readonly at: Date;
}

/**
 * Charges one attempt before anything is compared, so that no guess is free, however many come at once (security.md rule 12). The lock that a
 * fifth failure brings is set here; an accepted code lifts it again.
 */
export async function chargeAttempt(
  tx: Tx,
  keys: IdentityKeys,
  which: WhichTag,
  reach: Reach = 'usual',
): Promise<Charge | 'no-tag' | Locked> {
  const [row, before] = await Promise.all([takeTag(tx, which), failuresLately(tx, which)]);
  if (!row) return 'no-tag';
  const locked = await lockOf(tx, row, reach);
  if (locked) return locked;
  const attempt = tx.newId();
  tx.atEnd`
    INSERT INTO otp_attempt (id, tag, at, resync) VALUES (${attempt}, ${row.id}, ${tx.now}, ${reach === 'resync'})`;
  const failures = row.failures + 1;
  const lock = lockAfter(failures, before + 1);
  tx.atEnd`
    UPDATE tag SET failures = ${failures},
      locked_until = ${lock === 'wait' ? new Date(tx.now.getTime() + waitMs) : null},
      proof_needed_at = coalesce(proof_needed_at, ${lock === 'proof' ? tx.now : null})
    WHERE id = ${row.id}`;
  const { kind, digits, drift } = row;
  const clock = { kind, digits, drift, lastStep: Number(row.last_step), seed: keys.openSeed(row.id, row.seed_sealed) };
  return { attempt, tag: row.id, reach, clock, failures, at: tx.now };
}

/** Two codes in a row are the proof that a locked tag waits for, so it may be tried; the wait after five failures holds for it too. */
async function lockOf(tx: Tx, row: TagRow, reach: Reach): Promise<Locked | undefined> {
  if (row.proof_needed_at && reach === 'usual') return { locked: true };
  if (row.locked_until && row.locked_until > tx.now) return { locked: true, until: row.locked_until };
  return reach === 'resync' ? resyncsUsedUp(tx, row.id) : undefined;
}

async function resyncsUsedUp(tx: Tx, tag: string): Promise<Locked | undefined> {
  const since = new Date(tx.now.getTime() - resyncsCountedForMs);
  const tries = await tx.rows<{ at: Date }>`
    SELECT at FROM otp_attempt WHERE tag = ${tag} AND resync AND at > ${since} ORDER BY at DESC LIMIT ${resyncsAnHour}`;
  const oldest = tries[resyncsAnHour - 1];
  return oldest && { locked: true, until: new Date(oldest.at.getTime() + resyncsCountedForMs) };
}

async function takeTag(tx: Tx, which: WhichTag): Promise<TagRow | undefined> {
  if ('holder' in which) {
    const [row] = await tx.rows.prepared<TagRow>`
      SELECT id, kind, seed_sealed, digits, last_step, drift, failures, locked_until, proof_needed_at
      FROM tag WHERE account = ${which.holder} AND state = 'registered' FOR UPDATE`;
    return row;
  }
  return tx.maybe<TagRow>`
    SELECT * FROM tag WHERE serial = ${which.stockSerial} AND state = 'stock' AND (organisation = ${which.organisation}
      OR organisation IS NULL AND (SELECT kind FROM organisation WHERE id = ${which.organisation}) IN ('la', 'operator')) FOR UPDATE`;
}

/**
 * The one place where a step is used up: one row changed is accepted, none means somebody was first (security.md rule 12). Of several codes
 * the first has to be newer than the last step too, or one that was used a moment ago would count again.
 */
export async function takeStep(tx: Tx, { attempt, tag, reach, clock }: Charge, steps: Steps): Promise<boolean> {
  const { first, newest } = steps;
  const provedAt = reach === 'resync' ? tx.now : null;
  const [taken] = await tx.rows.prepared<{ locked: boolean }>`
    WITH taken AS (
      UPDATE tag SET last_step = ${newest}, drift = ${driftAfter(clock, newest, tx.now)}, failures = 0, locked_until = NULL,
        proved_at = coalesce(${provedAt}, proved_at)
      WHERE id = ${tag} AND last_step < ${first} AND state <> 'ended' RETURNING proof_needed_at IS NOT NULL AS locked)
    UPDATE otp_attempt SET accepted = true FROM taken WHERE id = ${attempt} RETURNING locked`;
  if (!taken) return false;
  if (taken.locked && lockAfter(0, await failuresLately(tx, { tag })) === 'none')
    tx.atEnd`UPDATE tag SET proof_needed_at = NULL WHERE id = ${tag}`;
  return true;
}

/** Compare-and-set: a tag that has found a holder meanwhile is not bound again (NC-10). */
export async function bindTag(tx: Tx, tag: string, account: string): Promise<boolean> {
  const bound = await tx.rows`
    UPDATE tag SET state = 'registered', account = ${account}, registered_at = ${tx.now} WHERE id = ${tag} AND state = 'stock' RETURNING id`;
  return bound.length === 1;
}

export interface RegisteredTag {
  readonly serial: string;
  readonly digits: Digits;
  readonly registered_at: Date | null;
}

export async function tagOf(tx: Tx, account: string): Promise<RegisteredTag | undefined> {
  const [tag] = await tx.rows.prepared<RegisteredTag>`
    SELECT serial, digits, registered_at FROM tag WHERE account = ${account} AND state = 'registered'`;
  return tag;
}

/** Enough of a serial number to know one's tag by, too little to register it. */
export function endOf(serial: string): string {
  return serial.slice(-4);
}

/** Within 30 days, and since two codes in a row proved the tag again: success alone does not start this count anew (security.md rule 13). */
async function failuresLately(tx: Tx, which: WhichTag | { readonly tag: string }): Promise<number> {
  const { holder, stockSerial, tag } = { holder: null, stockSerial: null, tag: null, ...which };
  const since = new Date(tx.now.getTime() - countedForMs);
  const [row] = await tx.rows.prepared<{ count: number }>`
    SELECT count(*)::int AS count FROM tag JOIN otp_attempt ON otp_attempt.tag = tag.id
    WHERE tag.id = coalesce(${tag},
        (SELECT id FROM tag WHERE account = ${holder} AND state = 'registered'),
        (SELECT id FROM tag WHERE serial = ${stockSerial} AND state = 'stock'))
      AND NOT otp_attempt.accepted AND otp_attempt.at > greatest(${since}, tag.proved_at)`;
  return row?.count ?? 0;
}
