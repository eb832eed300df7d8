import fc from 'fast-check';
import { CODE_TABLE } from './attendance-code-table';
import {
  absenceLevel,
  absent,
  addFigures,
  attendanceRate,
  attended,
  countSessions,
  NO_SESSIONS,
  percentInWords,
} from './attendance-arithmetic';
import type { SessionFigures } from './attendance-arithmetic';

const on = '2026-11-23';
const marks = (codes: string) => codes.split(' ').map((code) => ({ code, on }));
const anyMarks = fc.array(
  fc.record({ code: fc.constantFrom(...CODE_TABLE.map(({ code }) => code), '', '?'), on: fc.constant(on) }),
);
const missed = (absences: number, possible: number): SessionFigures => ({
  ...NO_SESSIONS,
  possible,
  present: possible - absences,
  authorised: absences,
});

describe('VS-29 counting sessions', () => {
  it('VS-29 counts each class, N as unauthorised and late as L and U', () => {
    expect(countSessions(marks('/ \\ L B I C2 N U D Y3 # Z - ?'))).toEqual({
      possible: 8,
      present: 3,
      approvedActivity: 1,
      authorised: 2,
      unauthorised: 2,
      late: 2,
      notPossible: 4,
      missing: 1,
      unknown: 1,
    });
  });

  it('VS-29 counts J as an activity and J1 as an absence', () => {
    expect(attended(countSessions(marks('J')))).toBe(1);
    expect(absent(countSessions(marks('J1')))).toBe(1);
  });

  it('has no rate where no session was possible', () => {
    expect(attendanceRate(countSessions(marks('D # -')))).toBeUndefined();
    expect(absenceLevel(NO_SESSIONS)).toBeUndefined();
  });

  it('VS-29 counts each mark once, and possible is attended and absent together', () => {
    fc.assert(
      fc.property(anyMarks, (list) => {
        const figures = countSessions(list);
        expect(attended(figures) + absent(figures)).toBe(figures.possible);
        expect(figures.possible + figures.notPossible + figures.missing + figures.unknown).toBe(list.length);
      }),
    );
  });

  it('counts the parts and adds, or counts the whole: the same', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (one, other) => {
        expect(addFigures(countSessions(one), countSessions(other))).toEqual(countSessions([...one, ...other]));
      }),
    );
  });
});

describe('VS-25 levels of absence', () => {
  it('VS-25 begins persistent absence at exactly 10 % and severe at exactly 50 %', () => {
    expect(absenceLevel(missed(37, 380))).toBeUndefined();
    expect(absenceLevel(missed(38, 380))).toBe('persistent');
    expect(absenceLevel(missed(189, 380))).toBe('persistent');
    expect(absenceLevel(missed(190, 380))).toBe('severe');
  });
});

describe('percentInWords', () => {
  it('has one decimal and rounds half up', () => {
    expect([0.912, 1, 0, 0.91251, 0.5705, 0.9125].map((rate) => percentInWords(rate))).toEqual([
      '91.2%',
      '100.0%',
      '0.0%',
      '91.3%',
      '57.1%',
      '91.3%',
    ]);
  });

  it('never rounds up over a threshold', () => {
    expect(percentInWords(0.8996)).toBe('89.9%');
    expect(percentInWords(0.49999)).toBe('49.9%');
    expect(percentInWords(0.9)).toBe('90.0%');
    expect(percentInWords(0.8996, [])).toBe('90.0%');
  });

  it('shows every share at least at a threshold as at least that threshold, and every lower one below it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat(2000), (possible, count) => {
        const sessions = Math.min(count, possible);
        const shown = Number.parseFloat(percentInWords(sessions / possible));
        expect(shown >= 90).toBe(sessions * 10 >= possible * 9);
        expect(shown >= 50).toBe(sessions * 2 >= possible);
        expect(Math.abs(shown - (100 * sessions) / possible)).toBeLessThan(0.1);
      }),
    );
  });
});
