import { ageInWords, arrivedAt, caseLook, dueLook, isDue, waitsForUs } from './case-state';

const now = '2026-11-24T10:00:00.000Z';

describe('where a case stands', () => {
  it('NC-03 waits for the operator until it is asked back or decided', () => {
    expect((['open', 'with-operator'] as const).every((state) => waitsForUs({ state }))).toBe(true);
    expect(
      (['draft', 'with-you', 'approved', 'rejected', 'withdrawn'] as const).some((state) => waitsForUs({ state })),
    ).toBe(false);
    expect(caseLook('with-you').words).toBe('Asked the school');
  });

  it('NC-03 is due on the day that was promised and ever after, but not while the school has to answer', () => {
    const dueAt = (at: string | undefined, state: 'open' | 'with-you' = 'open') => isDue({ state, dueAt: at }, now);
    expect(dueAt('2026-11-24T17:00:00.000Z')).toBe(true);
    expect(dueAt('2026-11-20T17:00:00.000Z')).toBe(true);
    expect(dueAt('2026-11-25T09:00:00.000Z')).toBe(false);
    expect(dueAt(undefined)).toBe(false);
    expect(dueAt('2026-11-20T17:00:00.000Z', 'with-you')).toBe(false);
  });

  it('says when an answer is due, the weekday only within the week', () => {
    const look = (dueAt: string) => dueLook({ state: 'open', dueAt }, now);
    expect(look('2026-11-24T17:00:00.000Z')).toEqual({ tone: 'warn', words: 'Answer due today, 17:00' });
    expect(look('2026-11-27T17:00:00.000Z')?.words).toBe('Answer due Friday');
    expect(look('2026-12-04T17:00:00.000Z')?.words).toBe('Answer due 4 December 2026');
    expect(look('2026-11-24T09:00:00.000Z')).toEqual({ tone: 'bad', words: 'Answer was due 24 November 2026' });
    expect(dueLook({ state: 'approved', dueAt: now }, now)).toBeUndefined();
  });

  it('counts its age from when it was sent, in whole units', () => {
    const sent = arrivedAt({ raisedAt: '2026-11-20T10:00:00.000Z', sentAt: '2026-11-22T09:00:00.000Z' });
    expect(ageInWords(sent, now)).toBe('2 days');
    expect(ageInWords('2026-11-24T09:00:00.000Z', now)).toBe('1 hour');
    expect(ageInWords('2026-11-24T09:55:30.000Z', now)).toBe('4 minutes');
    expect(ageInWords('2026-11-24T10:00:10.000Z', now)).toBe('Just now');
  });
});
