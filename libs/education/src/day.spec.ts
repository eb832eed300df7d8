import fc from 'fast-check';
import { addDays, dayOf, daysBetween, eachDay, isDay, weekday } from './day';

const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays('1970-01-01', days));

describe('day', () => {
  it('holds a day to exactly yyyy-mm-dd and to the calendar', () => {
    expect(['2026-11-22', '2028-02-29', '1999-12-31'].every(isDay)).toBe(true);
    const notDays = [
      '2027-02-29',
      '2026-13-01',
      '2026-04-31',
      '2026-4-1',
      '2026-11-22T00:00',
      ' 2026-11-22',
      '',
      '0000-01-01',
    ];
    expect(notDays.filter(isDay)).toEqual([]);
    expect(dayOf(1900, 2, 29)).toBeUndefined();
    expect(dayOf(2026, 11, 22)).toBe('2026-11-22');
  });

  it('crosses the ends of months, years and leap Februaries', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-08-01', '2027-08-01')).toBe(365);
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
  });

  it('counts Monday as 1 and Sunday as 7, also before 1970', () => {
    expect(weekday('2026-11-22')).toBe(7);
    expect(weekday('2026-11-23')).toBe(1);
    expect(weekday('1969-12-31')).toBe(3);
  });

  it('lists both ends, and nothing backwards', () => {
    expect(eachDay('2026-02-27', '2026-03-02')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']);
    expect(eachDay('2026-03-02', '2026-03-01')).toEqual([]);
  });

  it('refuses to calculate with what is not a day', () => {
    expect(() => addDays('2027-02-29', 1)).toThrow(RangeError);
    expect(() => daysBetween('2026-11-22', 'tomorrow')).toThrow(RangeError);
  });

  it('adds and takes away alike, and moves the weekday with the day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (day, days) => {
        const other = addDays(day, days);
        expect(isDay(other)).toBe(true);
        expect(daysBetween(day, other)).toBe(days);
        expect((((weekday(day) - 1 + days) % 7) + 7) % 7).toBe(weekday(other) - 1);
      }),
    );
  });
});
