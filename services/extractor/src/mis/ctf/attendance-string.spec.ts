import { addDays, eachDay, weekday } from '@tutela/education';
import fc from 'fast-check';
import { readAttendanceString } from './attendance-string.rules';

const week = '/\\/\\/\\/\\/\\';
const weekend = '####';
const monday = '2025-09-01';

describe('a string of marks', () => {
  it('VS-29 has a character for each session from its first day on', () => {
    const { marks } = readAttendanceString(monday, '/\\/\\LL/ni-');
    expect(marks?.slice(0, 2)).toEqual([
      { on: monday, session: 'AM', code: '/' },
      { on: monday, session: 'PM', code: '\\' },
    ]);
    expect(marks?.slice(-3).map(({ on, session, code }) => `${on} ${session} ${code}`)).toEqual([
      '2025-09-04 PM N',
      '2025-09-05 AM I',
      '2025-09-05 PM -',
    ]);
  });

  it('VS-29 with weekends in it, or without, puts every mark on its own day', () => {
    const shapes = fc.record({
      start: fc.integer({ min: 0, max: 300 }).map((days) => addDays(monday, days)),
      days: fc.integer({ min: 25, max: 120 }),
      codes: fc.array(fc.constantFrom('/\\', 'LN', 'II', 'M\\', 'BB'), { minLength: 120, maxLength: 120 }),
      withWeekends: fc.boolean(),
    });
    fc.assert(
      fc.property(shapes, ({ start, days, codes, withWeekends }) => {
        const all = eachDay(start, addDays(start, days)).filter((on) => withWeekends || weekday(on) <= 5);
        if (!withWeekends && weekday(start) > 5) return;
        const pairs = all.map((on, place) => (weekday(on) > 5 ? '##' : (codes[place] ?? '/\\')));
        const { marks } = readAttendanceString(start, pairs.join(''));
        expect(marks?.map(({ on }) => on)).toEqual(all.flatMap((on) => [on, on]));
        expect(marks?.map(({ code }) => code).join('')).toBe(pairs.join(''));
      }),
    );
  });

  it.each([
    ['one two-day closure where a weekend would be', week + weekend + week, 'weekends'],
    ['another code where a weekend would be', '/\\/\\/\\/\\DDXXXX/\\/\\', 'weekends'],
    ['a character that is no code', '/\\?\\', 'code'],
    ['the figure of a code of two characters', `/\\C1/\\`, 'code'],
    ['dual registration for a fortnight of which it shows no weekend', 'D'.repeat(20), 'weekends'],
    ['sessions behind its only weekend that may be of other days', `${week}${'X'.repeat(10)}`, 'weekends'],
    ['a letter that is two codes in capitals', 'LL\u00DFLL', 'code'],
    ['a letter that is a code in capitals', '\u0131\u0131', 'code'],
    ['a line break among the marks', '/\\\n/\\', 'code'],
    ['a session that is missing, so that all behind it have slipped', '/\\\\/\\/\\', 'strokes'],
  ])('VS-29 with %s is not taken, and nothing is guessed', (_what, text, fault) => {
    expect(readAttendanceString(monday, text)).toEqual({ fault });
  });

  it('VS-29 that begins at a weekend and has marks there is not taken', () => {
    expect(readAttendanceString('2025-09-06', week)).toEqual({ fault: 'weekends' });
  });

  it('VS-29 of dual registration alone, with weekends that show, stands on its days', () => {
    const { marks } = readAttendanceString(monday, ('D'.repeat(10) + weekend).repeat(3));
    expect(marks?.filter(({ code }) => code === 'D').every(({ on }) => weekday(on) <= 5)).toBe(true);
  });

  it('VS-29 whose end is closed is the same either way', () => {
    expect(readAttendanceString(monday, week + weekend + '##########').marks).toHaveLength(24);
  });
});
