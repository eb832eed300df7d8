import { daysBetween, weekday } from './day';
import { defaultCalendar } from './default-calendar';
import { isOpen, openDays } from './school-calendar';
import { schoolYearStart } from './school-year';

const years = ['2024/25', '2025/26', '2026/27', '2027/28', '2028/29'];

describe('the calendar to begin with', () => {
  it('has the dates of an ordinary year', () => {
    expect(defaultCalendar('2026/27').halfTerms).toEqual([
      { name: 'Autumn 1', from: '2026-09-01', to: '2026-10-23' },
      { name: 'Autumn 2', from: '2026-11-02', to: '2026-12-18' },
      { name: 'Spring 1', from: '2027-01-04', to: '2027-02-12' },
      { name: 'Spring 2', from: '2027-02-22', to: '2027-03-19' },
      { name: 'Summer 1', from: '2027-04-05', to: '2027-05-28' },
      { name: 'Summer 2', from: '2027-06-07', to: '2027-07-20' },
    ]);
  });

  it('VS-02 asks for a mark from 09:30 and from 13:30', () => {
    expect(defaultCalendar('2026/27')).toMatchObject({ amFrom: '09:30', pmFrom: '13:30' });
  });

  it.each(years)('%s has six half terms in order, each of three to nine weeks', (year) => {
    const { halfTerms } = defaultCalendar(year);
    expect(halfTerms).toHaveLength(6);
    for (const [index, { from, to }] of halfTerms.entries()) {
      expect(daysBetween(from, to)).toBeGreaterThan(3 * 7 - 1);
      expect(daysBetween(from, to)).toBeLessThan(9 * 7);
      expect(weekday(from)).toBeLessThan(6);
      expect(daysBetween(halfTerms[index - 1]?.to ?? '2024-07-31', from)).toBeGreaterThan(8);
    }
  });

  it.each(years)('%s has about 190 open days, the first day being INSET', (year) => {
    const calendar = defaultCalendar(year);
    const start = schoolYearStart(year);
    const days = openDays(calendar, start, `${Number(start.slice(0, 4)) + 1}-07-31`);
    expect(days.length).toBeGreaterThanOrEqual(186);
    expect(days.length).toBeLessThanOrEqual(196);
    expect(isOpen(calendar, calendar.halfTerms[0]?.from ?? '')).toBe(false);
  });

  it('closes on the bank holidays of its own year', () => {
    const { closedOn } = defaultCalendar('2026/27');
    expect(closedOn).toEqual(expect.arrayContaining(['2026-08-31', '2026-12-28', '2027-03-26', '2027-05-03']));
    expect(closedOn).not.toContain('2027-08-30');
    expect(isOpen(defaultCalendar('2027/28'), '2028-01-03')).toBe(false);
  });
});
