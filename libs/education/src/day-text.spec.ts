import fc from 'fast-check';
import { addDays } from './day';
import { dayInTable, dayInWords, dayShort, parseDay } from './day-text';

describe('parseDay', () => {
  it('reads British, ISO and Excel days', () => {
    expect(parseDay('22/11/2026')).toEqual({ day: '2026-11-22' });
    expect(parseDay('1/9/2008')).toEqual({ day: '2008-09-01' });
    expect(parseDay(' 2026-11-22 ')).toEqual({ day: '2026-11-22' });
    expect(parseDay('45000')).toEqual({ day: '2023-03-15' });
  });

  it('knows that Excel has a 29 February 1900', () => {
    expect(parseDay('1')).toEqual({ day: '1900-01-01' });
    expect(parseDay('59')).toEqual({ day: '1900-02-28' });
    expect(parseDay('60')).toEqual({ fault: 'impossible' });
    expect(parseDay('61')).toEqual({ day: '1900-03-01' });
    expect(parseDay('60000')).toEqual({ day: '2064-04-08' });
  });

  it('refuses impossible days', () => {
    for (const text of ['29/02/2027', '31/04/2026', '11/22/2026', '2026-02-30', '0/1/2026', '0', '60001']) {
      expect(parseDay(text)).toEqual({ fault: 'impossible' });
    }
  });

  it('refuses other writings rather than guess', () => {
    for (const text of ['22/11/26', '22.11.2026', '22 Nov 2026', '2026-11-22T00:00:00', '45000.5', '-1', '20261122']) {
      expect(parseDay(text)).toEqual({ fault: 'format' });
    }
    expect(parseDay('  ')).toEqual({ fault: 'empty' });
  });

  it('reads back every day it can be written as', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 60_000 }), (serial) => {
        const day = addDays('1899-12-30', serial);
        const [year, month, dayOfMonth] = day.split('-').map(Number);
        expect(parseDay(String(serial))).toEqual({ day });
        expect(parseDay(`${dayOfMonth ?? 0}/${month ?? 0}/${year ?? 0}`)).toEqual({ day });
        expect(parseDay(day)).toEqual({ day });
      }),
    );
  });
});

describe('a day in words', () => {
  it('is written as on the pages, in a table, and tight', () => {
    expect(dayInWords('2026-11-22')).toBe('Sunday 22 November 2026');
    expect(dayInWords('2027-06-10')).toBe('Thursday 10 June 2027');
    expect(dayInTable('2027-06-01')).toBe('1 June 2027');
    expect(dayShort('2026-11-22')).toBe('22 Nov');
    expect(dayShort('2026-09-01')).toBe('1 Sep');
  });
});
