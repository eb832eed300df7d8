import type { Tx } from '@tutela/platform';
import type { IdentityKeys } from '../keys';
import type { Digits } from './hotp';
import { countedForMs, driftAfter, lockAfter, waitMs, type TagClock } from './tag.rules';

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
  readonly clock: TagClock;
  readonly failures: number;
  readonly at: Date;
}

/**
 * Charges one attempt before anything is compared, so that no guess is free, however many come at once (security.md rule 12). The lock that a
 * fifth failure brings is set here; an accepted code lifts it again.
 */
export async function chargeAttempt(tx: Tx, keys: IdentityKeys, which: WhichTag): Promise<Charge | 'no-tag' | Locked> {
  const row = await takeTag(tx, which);
  if (!row) return 'no-tag';
  if (row.proof_needed_at) return { locked: true };
  if (row.locked_until && row.locked_until > tx.now) return { locked: true, until: row.locked_until };
  const attempt = tx.newId();
  await tx.rows`INSERT INTO otp_attempt (id, tag, at) VALUES (${attempt}, ${row.id}, ${tx.now})`;
  const failures = row.failures + 1;
  const lock = lockAfter(failures, await failuresLately(tx, row.id));
  await tx.rows`
    UPDATE tag SET failures = ${failures},
      locked_until = ${lock === 'wait' ? new Date(tx.now.getTime() + waitMs) : null},
      proof_needed_at = ${lock === 'proof' ? tx.now : null}
    WHERE id = ${row.id}`;
  const { kind, digits, drift } = row;
  const clock = { kind, digits, drift, lastStep: Number(row.last_step), seed: keys.openSeed(row.id, row.seed_sealed) };
  return { attempt, tag: row.id, clock, failures, at: tx.now };
}

async function takeTag(tx: Tx, which: WhichTag): Promise<TagRow | undefined> {
  if ('holder' in which) {
    return tx.maybe<TagRow>`SELECT * FROM tag WHERE account = ${which.holder} AND state = 'registered' FOR UPDATE`;
  }
  return tx.maybe<TagRow>`
    SELECT * FROM tag WHERE serial = ${which.stockSerial} AND state = 'stock' AND (organisation = ${which.organisation}
      OR organisation IS NULL AND (SELECT kind FROM organisation WHERE id = ${which.organisation}) IN ('la', 'operator')) FOR UPDATE`;
}

/** The one place where a step is used up: one row changed is accepted, none means somebody was first (security.md rule 12). */
export async function takeStep(tx: Tx, { attempt, tag, clock }: Charge, step: number): Promise<boolean> {
  const taken = await tx.rows`
    UPDATE tag SET last_step = ${step}, drift = ${driftAfter(clock, step, tx.now)}, failures = 0, locked_until = NULL
    WHERE id = ${tag} AND last_step < ${step} AND state <> 'ended' RETURNING id`;
  if (taken.length === 0) return false;
  await tx.rows`UPDATE otp_attempt SET accepted = true WHERE id = ${attempt}`;
  const lock = lockAfter(0, await failuresLately(tx, tag));
  if (lock === 'none') await tx.rows`UPDATE tag SET proof_needed_at = NULL WHERE id = ${tag}`;
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
  return tx.maybe<RegisteredTag>`
    SELECT serial, digits, registered_at FROM tag WHERE account = ${account} AND state = 'registered'`;
}

/** Enough of a serial number to know one's tag by, too little to register it. */
export function endOf(serial: string): string {
  return serial.slice(-4);
}

async function failuresLately(tx: Tx, tag: string): Promise<number> {
  const since = new Date(tx.now.getTime() - countedForMs);
  const { count } = await tx.one<{ count: number }>`
    SELECT count(*)::int AS count FROM otp_attempt WHERE tag = ${tag} AND NOT accepted AND at > ${since}`;
  return count;
}
