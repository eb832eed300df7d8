import { capitalised } from './capitalised';
import { clockOf, dayAt, momentInTable, momentInWords } from './moments';

describe('instants in words', () => {
  const summer = '2026-06-30T23:30:00Z';

  it('SY-06 tells the day and the time in England, whatever the device says', () => {
    expect([dayAt(summer), clockOf(summer)]).toEqual(['2026-07-01', '00:30']);
    expect(momentInWords(summer)).toBe('Wednesday 1 July 2026, 00:30');
    expect(momentInTable('2026-11-22T09:42:00Z')).toBe('22 November 2026, 09:42');
  });

  it('begins a sentence with a capital, and leaves the rest as it is', () => {
    expect(['morning', 'no mark of Ann’s', ''].map(capitalised)).toEqual(['Morning', 'No mark of Ann’s', '']);
  });
});
