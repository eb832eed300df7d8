import { bankHolidays, easterSunday, firstMonday } from './bank-holidays';

describe('bank holidays of England', () => {
  it('know Easter', () => {
    const easters = [2000, 2008, 2011, 2024, 2025, 2026, 2027, 2028, 2038].map(easterSunday);
    expect(easters).toEqual([
      '2000-04-23',
      '2008-03-23',
      '2011-04-24',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
      '2038-04-25',
    ]);
  });

  it('are the eight of an ordinary year', () => {
    expect(bankHolidays(2025)).toEqual([
      '2025-01-01',
      '2025-04-18',
      '2025-04-21',
      '2025-05-05',
      '2025-05-26',
      '2025-08-25',
      '2025-12-25',
      '2025-12-26',
    ]);
  });

  it('have substitutes when they fall on a weekend', () => {
    expect(bankHolidays(2026).slice(-2)).toEqual(['2026-12-25', '2026-12-28']);
    expect(bankHolidays(2027).slice(-2)).toEqual(['2027-12-27', '2027-12-28']);
    expect(bankHolidays(2028)[0]).toBe('2028-01-03');
  });

  it('fall on the first Monday on or after a day', () => {
    expect([firstMonday('2026-11-22'), firstMonday('2026-11-23')]).toEqual(['2026-11-23', '2026-11-23']);
  });
});
