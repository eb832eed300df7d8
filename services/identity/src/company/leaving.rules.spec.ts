import { endedLate, hasCome } from './leaving.rules';

describe('a last day', () => {
  it('NC-11 has come on its own day in London, and not before', () => {
    const lateEvening = new Date('2026-07-01T23:30:00Z');

    expect(hasCome('2026-07-02', lateEvening)).toBe(true);
    expect(hasCome('2026-07-03', lateEvening)).toBe(false);
  });

  it.each([
    ['2026-11-16T23:59:59Z', false],
    ['2026-11-17T00:00:00Z', false],
    ['2026-11-17T00:00:01Z', true],
  ])('NC-11 of 15 November is late by 24 hours after its end: ended at %s, late %s', (at, late) => {
    expect(endedLate('2026-11-15', new Date(at))).toBe(late);
  });

  it('NC-11 ends at midnight in London, also in summer', () => {
    expect(endedLate('2026-07-01', new Date('2026-07-02T22:59:59Z'))).toBe(false);
    expect(endedLate('2026-07-01', new Date('2026-07-02T23:00:01Z'))).toBe(true);
  });
});
