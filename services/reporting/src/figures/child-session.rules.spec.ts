import { codeByte, countSessions, codeOfByte, type Day } from '@tutela/education';
import fc from 'fast-check';
import { inOrder, joined, speaker } from './child-session.rules';

const day: Day = '2026-11-16';
const real = ['/', '\\', 'L', 'B', 'I', 'M', 'N', 'O', 'U', 'K', 'E'].map(codeByte);
const dual = codeByte('D');
const missing = codeByte('-');
const anyByte = fc.constantFrom(0, dual, missing, 255, ...real, ...['X', 'Y1', 'Z', '#'].map(codeByte));
const aYear = fc.array(anyByte, { minLength: 20, maxLength: 20 });

describe('the session of a child on the rolls of two schools', () => {
  it('VS-29 is the real mark where the other school says D, whichever is the main one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...real), (mark) => {
        expect(speaker([dual, mark], day)).toBe(1);
        expect(speaker([mark, dual], day)).toBe(0);
      }),
    );
  });

  it('VS-29 is the mark of the main enrolment where both have a real one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...real), fc.constantFrom(...real), (main, other) => {
        expect(speaker([main, other], day)).toBe(0);
      }),
    );
  });

  it('VS-29 is missing where one school says D and the other owes its mark', () => {
    expect(speaker([dual, missing], day)).toBe(1);
    expect(speaker([missing, dual], day)).toBe(0);
    expect(speaker([dual, 0], day)).toBe(0);
  });

  it('VS-29 is counted once, and never lost where some enrolment has a mark', () => {
    fc.assert(
      fc.property(fc.array(aYear, { minLength: 1, maxLength: 3 }), (years) => {
        const sessions = years.map((year) => Uint8Array.from(year));
        const own = joined(sessions, () => day);
        for (const [place, byte] of own.entries()) {
          const bytes = sessions.map((one) => one[place] ?? 0);
          expect(byte === 0 ? bytes.every((other) => other === 0) : bytes.includes(byte)).toBe(true);
        }
        const marks = [...own].filter((byte) => byte !== 0).map((byte) => ({ on: day, code: codeOfByte(byte) ?? '?' }));
        const { possible, notPossible, missing: owed, unknown } = countSessions(marks);
        expect(possible + notPossible + owed + unknown).toBeLessThanOrEqual(own.length);
      }),
    );
  });

  it('VS-22 VS-29 follows one order, however the enrolments are met: main first, then the one begun later', () => {
    const main = { enrolment: 'a', registration: 'main', startsOn: '2026-09-01' } as const;
    const moved = { enrolment: 'b', registration: 'main', startsOn: '2026-11-01' } as const;
    const side = { enrolment: 'c', registration: 'subsidiary', startsOn: '2026-11-10' } as const;
    fc.assert(
      fc.property(fc.shuffledSubarray([main, moved, side], { minLength: 3 }), (met) => {
        expect(inOrder(met)).toEqual([moved, main, side]);
      }),
    );
  });
});
