import { eachDay, weekday, type Day } from '@tutela/education';
import fc from 'fast-check';
import codes from '../../../data/attendance/attendance-codes.json';
import { generateSchool, historyOfMark, markAt, type ReadingTime, type SchoolPupil, type XporterSchool } from '..';

const isOpen = (day: Day): boolean => weekday(day) <= 5 && !day.startsWith('2025-12-2');
const AFTERWARDS: ReadingTime = { day: '2026-08-31', clock: '12:00' };
const YEAR = eachDay('2025-09-01', '2026-07-17');

function smallSchool(plan: Partial<Parameters<typeof generateSchool>[0]> = {}): XporterSchool {
  return generateSchool({ seed: 's', estab: '9994001', urn: '999001', schoolYear: 2025, isOpen, pupils: 60, ...plan });
}

function firstPupil(school: XporterSchool, change: Partial<SchoolPupil> = {}): SchoolPupil {
  const [pupil] = school.pupils();
  if (!pupil) throw new Error('a school without pupils');
  return { ...pupil, ...change };
}

function marksOfYear(school: XporterSchool, pupil: SchoolPupil): string[] {
  return YEAR.flatMap((day) => [
    markAt(school, pupil, day, 'AM', AFTERWARDS),
    markAt(school, pupil, day, 'PM', AFTERWARDS),
  ]);
}

describe('marks of a simulated school', () => {
  it.each(['s', 't', 'u', 'v', 'w', 'x'])(
    'writes every national code within a year in a school of sixty (seed %s)',
    (seed) => {
      const school = smallSchool({ seed });
      const seen = new Set(school.pupils().flatMap((pupil) => marksOfYear(school, pupil)));
      expect(codes.codes.map(({ code }) => code).filter((code) => !seen.has(code))).toEqual([]);
    },
  );

  it('gives the same mark for the same seed, pupil, day and session, whatever was asked before', () => {
    const school = smallSchool();
    const again = smallSchool();
    expect(marksOfYear(again, firstPupil(again))).toEqual(marksOfYear(school, firstPupil(school)));
  });

  it('writes a present afternoon as a backslash', () => {
    const school = smallSchool();
    const marks = new Set(marksOfYear(school, firstPupil(school, { profile: 'steady' })));
    expect(marks.has('/') && marks.has('\\')).toBe(true);
  });

  it('closes the days on which the calendar has no sessions, today included', () => {
    const school = smallSchool();
    expect(markAt(school, firstPupil(school), '2026-01-10', 'AM', { day: '2026-01-10', clock: '08:00' })).toBe('#');
  });

  it.each([
    ['09:04', 'AM', '-'],
    ['09:05', 'AM', '/'],
    ['13:09', 'PM', '-'],
    ['13:10', 'PM', '\\'],
  ] as const)('shows at %s for today, %s: %s', (clock, session, expected) => {
    const school = smallSchool();
    const always = firstPupil(school, { profile: 'steady', id: '1' });
    const corrections = [{ on: '2026-03-03', session, first: expected, final: expected, afterDays: 0 }];
    const today = { day: '2026-03-03', clock };
    expect(markAt(school, { ...always, corrections }, '2026-03-03', session, today)).toBe(expected);
  });

  it('has no mark yet for a day to come', () => {
    const school = smallSchool();
    expect(markAt(school, firstPupil(school), '2026-03-04', 'AM', { day: '2026-03-03', clock: '18:00' })).toBe('-');
  });

  it('VS-27 writes some explained absences as N first and corrects them within 14 days', () => {
    const school = smallSchool();
    const pupil = firstPupil(school, { profile: 'often-ill' });
    const history = YEAR.filter(isOpen).map((day) => historyOfMark(school.seed, pupil, day, 'AM'));
    const late = history.filter(({ afterDays }) => afterDays > 0);
    expect(late.length).toBeGreaterThan(5);
    for (const { on, final, afterDays } of late) {
      const [before, after] = [afterDays - 1, afterDays].map((days) => eachDay(on, '2026-12-31')[days] ?? '');
      expect(markAt(school, pupil, on, 'AM', { day: before ?? '', clock: '23:00' })).toBe('N');
      expect(markAt(school, pupil, on, 'AM', { day: after ?? '', clock: '00:00' })).toBe(final);
      expect(afterDays).toBeLessThanOrEqual(14);
    }
  });

  it('VS-27 makes a planted correction on its day', () => {
    const school = smallSchool();
    const corrections = [{ on: '2026-03-03', session: 'AM' as const, first: 'N', final: 'I', afterDays: 2 }];
    const pupil = firstPupil(school, { corrections });
    const read = (day: Day): string => markAt(school, pupil, '2026-03-03', 'AM', { day, clock: '10:00' });
    expect(['2026-03-03', '2026-03-04', '2026-03-05', '2026-04-01'].map(read)).toEqual(['N', 'N', 'I', 'I']);
  });

  it('VS-29 writes no code of 19 August 2024 before that day', () => {
    const school = smallSchool({ schoolYear: 2023 });
    const newer = new Set(codes.codes.filter(({ validFrom }) => validFrom).map(({ code }) => code));
    const days = eachDay('2024-01-08', '2024-07-19');
    const seen = school.pupils().flatMap((pupil) => days.map((day) => markAt(school, pupil, day, 'PM', AFTERWARDS)));
    expect(seen.filter((mark) => newer.has(mark))).toEqual([]);
  });

  it('never leaves a session of an open past day without a mark', () => {
    const school = smallSchool();
    fc.assert(
      fc.property(fc.constantFrom(...school.pupils()), fc.constantFrom(...YEAR), (pupil, day) => {
        expect(markAt(school, pupil, day, 'AM', AFTERWARDS)).not.toBe('-');
        expect(markAt(school, pupil, day, 'AM', AFTERWARDS) === '#').toBe(!isOpen(day));
      }),
    );
  });
});
