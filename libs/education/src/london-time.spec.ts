import { londonClock, londonDay, londonInstant } from './london-time';

describe('time in England', () => {
  it('is an hour ahead of UTC in summer and not in winter', () => {
    expect(londonClock(new Date('2027-06-10T08:30:00Z'))).toBe('09:30');
    expect(londonClock(new Date('2027-01-11T09:30:00Z'))).toBe('09:30');
  });

  it('turns the day at midnight in London, not in Greenwich', () => {
    expect(londonDay(new Date('2027-06-09T22:59:59Z'))).toBe('2027-06-09');
    expect(londonDay(new Date('2027-06-09T23:00:00Z'))).toBe('2027-06-10');
    expect(londonClock(new Date('2027-06-09T23:00:00Z'))).toBe('00:00');
    expect(londonDay(new Date('2026-12-31T23:59:59Z'))).toBe('2026-12-31');
  });

  it('VS-02 finds the instant of a time of day, in summer and in winter', () => {
    expect(londonInstant('2027-06-10', '09:30').toISOString()).toBe('2027-06-10T08:30:00.000Z');
    expect(londonInstant('2027-01-11', '13:30').toISOString()).toBe('2027-01-11T13:30:00.000Z');
    expect(londonInstant('2027-03-28', '09:30').toISOString()).toBe('2027-03-28T08:30:00.000Z');
  });

  it('jumps from 00:59 to 02:00 when the clocks go forward', () => {
    expect(londonClock(new Date('2027-03-28T00:59:00Z'))).toBe('00:59');
    expect(londonClock(new Date('2027-03-28T01:00:00Z'))).toBe('02:00');
  });
});
