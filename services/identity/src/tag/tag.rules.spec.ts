import fc from 'fast-check';
import { codeAt } from './hotp';
import { driftAfter, judgeCodes, lockAfter, stepOf, type TagClock } from './tag.rules';

const now = new Date('2026-11-16T09:42:10Z');
const seed = Buffer.from('12345678901234567890', 'ascii');
const hotp: TagClock = { kind: 'hotp', seed, digits: 8, lastStep: 41, drift: 0 };
/** Steps that are not newer are looked at as far back as ahead: a used pair is told from a wrong one. */
const isLooked = (lastStep: number, first: number): boolean => first <= lastStep && first > lastStep - 20;
const totp: TagClock = { kind: 'totp', seed, digits: 8, lastStep: -1, drift: 0 };

describe('judging codes', () => {
  it.each([
    [42, 'matched'],
    [51, 'matched'],
    [52, 'wrong'],
    [41, 'replayed'],
    [32, 'replayed'],
    [31, 'wrong'],
  ])('NC-10 judges the HOTP code of step %i after 41: %s', (step, outcome) => {
    expect(judgeCodes(hotp, [codeAt(hotp, step)], now).outcome).toBe(outcome);
  });

  it('tells the step that matched', () => {
    expect(judgeCodes(hotp, [codeAt(hotp, 44)], now)).toEqual({ outcome: 'matched', steps: { first: 44, newest: 44 } });
  });

  it.each([
    [-2, 'wrong'],
    [-1, 'matched'],
    [0, 'matched'],
    [1, 'matched'],
    [2, 'wrong'],
  ])('NC-10 judges a TOTP code %i steps from the learned drift: %s', (away, outcome) => {
    const tag = { ...totp, drift: 3 };

    expect(judgeCodes(tag, [codeAt(tag, stepOf(now) + 3 + away)], now).outcome).toBe(outcome);
  });

  it('security.md 12 calls a TOTP code replayed once a newer step was accepted', () => {
    const tag = { ...totp, lastStep: stepOf(now) };

    expect(judgeCodes(tag, [codeAt(tag, stepOf(now))], now).outcome).toBe('replayed');
    expect(judgeCodes(tag, [codeAt(tag, stepOf(now) - 1)], now).outcome).toBe('replayed');
  });

  it('NC-10 takes two codes only in a row, both newer than the last', () => {
    const pair = (first: number, second: number) => judgeCodes(hotp, [codeAt(hotp, first), codeAt(hotp, second)], now);

    expect(pair(42, 43)).toEqual({ outcome: 'matched', steps: { first: 42, newest: 43 } });
    expect(pair(42, 44).outcome).toBe('wrong');
    expect(pair(43, 42).outcome).toBe('wrong');
    expect(pair(41, 42).outcome).toBe('replayed');
  });

  it('NC-10 security.md 14 resynchronises HOTP by two in a row, both newer than the last and within 20 steps, and by nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1, max: 5000 }), fc.integer({ min: -25, max: 45 }), (lastStep, away) => {
        const tag = { ...hotp, lastStep };
        const first = Math.max(0, lastStep + away);
        const inReach = first > lastStep && first + 1 <= lastStep + 20;

        const verdict = judgeCodes(tag, [codeAt(tag, first), codeAt(tag, first + 1)], now, 'resync');

        expect(verdict.steps).toEqual(inReach ? { first, newest: first + 1 } : undefined);
        if (!inReach) expect(verdict.outcome).toBe(isLooked(lastStep, first) ? 'replayed' : 'wrong');
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (one, other) => {
        const verdict = judgeCodes(hotp, [codeAt(hotp, one), codeAt(hotp, other)], now, 'resync');
        expect(verdict.outcome === 'matched').toBe(other === one + 1 && one > hotp.lastStep && other <= 61);
      }),
    );
  });

  it('NC-10 security.md 14 resynchronises TOTP within 20 steps of our own clock, so that what is learned brings it back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -20, max: 20 }), (away, drift) => {
        const tag = { ...totp, drift };
        const first = stepOf(now) + away;

        const verdict = judgeCodes(tag, [codeAt(tag, first), codeAt(tag, first + 1)], now, 'resync');

        expect(verdict.outcome).toBe(away >= -20 && away <= 19 ? 'matched' : 'wrong');
        if (!verdict.steps) return;
        const learned = { ...tag, lastStep: first + 1, drift: driftAfter(tag, first + 1, now) };
        expect(judgeCodes(learned, [codeAt(tag, first + 2)], now).outcome).toBe('matched');
      }),
    );
  });

  it('learns a clock that runs ahead, not one that is far off', () => {
    expect(driftAfter(totp, stepOf(now) + 1, now)).toBe(1);
    expect(driftAfter({ kind: 'totp', drift: 2 }, stepOf(now) + 500, now)).toBe(2);
    expect(driftAfter(hotp, 99, now)).toBe(0);
  });

  it('security.md 13 never opens a lock by one more failure in a row', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 500 }),
        fc.nat(100),
        (inARow, total) => lockAfter(inARow, total) === 'proof',
      ),
    );
    expect([1, 4, 5, 6, 10, 19, 20].map((inARow) => lockAfter(inARow, inARow))).toEqual([
      'none',
      'none',
      'wait',
      'none',
      'wait',
      'none',
      'proof',
    ]);
    expect(lockAfter(1, 40)).toBe('proof');
  });
});
