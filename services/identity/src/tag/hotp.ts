import { timingSafeEqual } from 'node:crypto';
import { hotp } from 'speakeasy';

/** speakeasy shifts its counter as a 32-bit number and wraps from here on (design.md, trap 5). */
const firstWrappedStep = 2 ** 31;

export type Digits = 6 | 8;

export interface CodeSource {
  /** The tag's secret, raw bytes. */
  readonly seed: Buffer;
  readonly digits: Digits;
}

/**
 * The code at a step: HOTP (RFC 4226). TOTP is the same at its time step (RFC 6238), so we always know which step matched.
 * @throws RangeError for a step that is negative or at least 2³¹
 */
export function codeAt({ seed, digits }: CodeSource, step: number): string {
  if (!Number.isInteger(step) || step < 0 || step >= firstWrappedStep) throw new RangeError('No such step');
  return hotp({ secret: seed.toString('hex'), encoding: 'hex', counter: step, digits });
}

/** Equal in constant time; another length is unequal, which tells only how many digits were typed. */
export function sameCode(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Every step of the list at which the code stands; all are computed, whether or not an earlier one matched. */
export function matchingSteps(source: CodeSource, code: string, steps: readonly number[]): number[] {
  if (!/^\d{6,8}$/.test(code)) return [];
  const known = steps.filter((step) => step >= 0 && step < firstWrappedStep);
  return known.map((step) => ({ step, same: sameCode(codeAt(source, step), code) })).flatMap(hits);
}

function hits({ step, same }: { step: number; same: boolean }): number[] {
  return same ? [step] : [];
}
