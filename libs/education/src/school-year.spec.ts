import fc from 'fast-check';
import { addDays } from './day';
import {
  isSchoolYear,
  schoolYearOf,
  schoolYearStart,
  SESSION_PLACES,
  sessionAt,
  sessionPosition,
  yearGroupAt,
  yearGroupInWords,
} from './school-year';

describe('a school year', () => {
  it('turns on 1 August', () => {
    expect(schoolYearOf('2026-07-31')).toBe('2025/26');
    expect(schoolYearOf('2026-08-01')).toBe('2026/27');
    expect(schoolYearOf('2027-01-01')).toBe('2026/27');
    expect(schoolYearOf('2099-09-01')).toBe('2099/00');
    expect(schoolYearStart('2026/27')).toBe('2026-08-01');
  });

  it('is two years in succession', () => {
    expect(['2026/27', '1999/00'].every(isSchoolYear)).toBe(true);
    expect(['2026/28', '2026-27', '202627', '2026/2027', ''].filter(isSchoolYear)).toEqual([]);
    expect(() => schoolYearStart('2026/28')).toThrow(RangeError);
  });
});

describe('the place of a session', () => {
  it('begins at 0 on the morning of 1 August and ends at 729, or 731 in a leap year', () => {
    expect(sessionPosition('2026-08-01', 'AM')).toBe(0);
    expect(sessionPosition('2026-08-02', 'PM')).toBe(3);
    expect(sessionPosition('2027-07-31', 'PM')).toBe(729);
    expect(sessionPosition('2028-07-31', 'PM')).toBe(SESSION_PLACES - 1);
  });

  it('is none beyond the end of the year', () => {
    expect(sessionAt('2026/27', 730)).toBeUndefined();
    expect(sessionAt('2027/28', 731)).toEqual({ on: '2028-07-31', session: 'PM' });
    expect([-1, 0.5, 732].map((position) => sessionAt('2027/28', position))).toEqual([undefined, undefined, undefined]);
  });

  it('leads back to its session, and each session has its own', () => {
    const session = fc.constantFrom('AM' as const, 'PM' as const);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), session, (days, half) => {
        const on = addDays('2020-01-01', days);
        const position = sessionPosition(on, half);
        expect(position).toBeLessThan(SESSION_PLACES);
        expect(sessionAt(schoolYearOf(on), position)).toEqual({ on, session: half });
      }),
    );
  });
});

describe('a year group', () => {
  it('turns on 1 September, also for a child born on that day', () => {
    expect(yearGroupAt('2008-09-01', '2020-08-31')).toBe(6);
    expect(yearGroupAt('2008-09-01', '2020-09-01')).toBe(7);
    expect(yearGroupAt('2008-08-31', '2020-08-31')).toBe(7);
  });

  it('is Reception in the year after the fourth birthday', () => {
    expect(yearGroupAt('2021-12-05', '2026-09-01')).toBe(0);
    expect([-1, 0, 9, 13, 14].map(yearGroupInWords)).toEqual([
      'Before Reception',
      'Reception',
      'Year 9',
      'Year 13',
      'After Year 13',
    ]);
  });
});
