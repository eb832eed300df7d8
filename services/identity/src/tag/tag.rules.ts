import { matchingSteps, type CodeSource } from './hotp';

/** HOTP is accepted at last + 1 … last + 10 (security.md rule 13). */
const lookAhead = 10;
/** TOTP: one step either side of the learned drift. */
const eitherSide = 1;
const stepMs = 30_000;
/** How far a tag is followed that has run ahead, by two codes in a row; further takes a second person (security.md rule 14). */
const resyncReach = 20;
/** A clock further off than this is not learned from: no resync brings it back either. */
const mostDrift = resyncReach;
/** Tries at a resync, the accepted ones included (security.md rule 14). */
export const resyncsAnHour = 3;
export const resyncsCountedForMs = 60 * 60_000;

const failuresToWait = 5;
const failuresInARow = 20;
const failuresInThirtyDays = 40;
export const waitMs = 15 * 60_000;
export const countedForMs = 30 * 24 * 60 * 60_000;

export interface TagClock extends CodeSource {
  readonly kind: 'hotp' | 'totp';
  /** The newest step that was accepted; -1 if none was. */
  readonly lastStep: number;
  /** Steps by which a TOTP tag runs ahead of our clock. */
  readonly drift: number;
}

export interface Verdict {
  readonly outcome: 'matched' | 'wrong' | 'replayed';
  /** Where it matched: the steps of the first and of the newest code. */
  readonly steps?: Steps;
}

export interface Steps {
  readonly first: number;
  readonly newest: number;
}

/** How far from the last step codes are looked for. */
export type Reach = 'usual' | 'resync';

/**
 * Where one code, or several in a row, stand at this time. Steps not newer than the last are looked at as well, so that a used code is
 * told from a wrong one: a replay is a sign of somebody who reads along (security.md rule 12).
 */
export function judgeCodes(tag: TagClock, codes: readonly string[], now: Date, reach: Reach = 'usual'): Verdict {
  const first = reach === 'usual' ? candidates(tag, now) : resyncCandidates(tag, now, codes.length);
  const found = codes.map((code, place) =>
    matchingSteps(
      tag,
      code,
      first.map((step) => step + place),
    ),
  );
  const starts = first.filter((start) => found.every((steps, place) => steps.includes(start + place)));
  const fresh = starts.find((start) => start > tag.lastStep);
  if (fresh !== undefined) return { outcome: 'matched', steps: { first: fresh, newest: fresh + codes.length - 1 } };
  return { outcome: starts.length > 0 ? 'replayed' : 'wrong' };
}

function candidates(tag: TagClock, now: Date): number[] {
  if (tag.kind === 'hotp') return range(tag.lastStep + 1 - lookAhead, tag.lastStep + lookAhead);
  const middle = stepOf(now) + tag.drift;
  return range(middle - eitherSide, middle + eitherSide);
}

/** Where the first of several codes may stand, so that the newest is still within reach; of a clock, from our own time and not from what was learned. */
function resyncCandidates({ kind, lastStep }: TagClock, now: Date, codes: number): number[] {
  if (kind === 'hotp') return range(lastStep + 1 - resyncReach, lastStep + resyncReach - codes + 1);
  return range(stepOf(now) - resyncReach, stepOf(now) + resyncReach - codes + 1);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, place) => from + place);
}

export function stepOf(now: Date): number {
  return Math.floor(now.getTime() / stepMs);
}

/** What a tag's clock is ahead by after this step was accepted; 0 for HOTP. */
export function driftAfter(tag: Pick<TagClock, 'kind' | 'drift'>, step: number, now: Date): number {
  if (tag.kind === 'hotp') return 0;
  const drift = step - stepOf(now);
  return Math.abs(drift) <= mostDrift ? drift : tag.drift;
}

/**
 * What a tag's charged attempts lead to (security.md rule 13): every fifth failure in a row waits 15 minutes; twenty in a row, or forty in
 * 30 days whatever succeeded between, need the tag to be proved again.
 */
export function lockAfter(inARow: number, inThirtyDays: number): 'none' | 'wait' | 'proof' {
  if (inARow >= failuresInARow || inThirtyDays >= failuresInThirtyDays) return 'proof';
  return inARow > 0 && inARow % failuresToWait === 0 ? 'wait' : 'none';
}

/** Tries until the next wait, after so many failures in a row. */
export function triesLeft(inARow: number): number {
  return (failuresToWait - (inARow % failuresToWait)) % failuresToWait;
}
