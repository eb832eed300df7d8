import { hoursInWords, leaverLook } from './leaver-state';
import type { Leaver } from './leavers.queries';
import { leaversWords } from './leavers.words';

const leaver = (over: Partial<Leaver> = {}): Leaver => ({
  account: '0195f1d2-7c1e-7000-8000-0000000000a1',
  name: 'Gareth Pellow',
  company: 'Fernhill IT Services',
  lastDay: '2026-11-13',
  reportedAt: '2026-11-15T07:30:00.000Z',
  endedAt: '2026-11-15T07:30:00.000Z',
  late: true,
  schools: ['Thornbeck High School'],
  ...over,
});

describe('leavers', () => {
  it('NC-11 says in a word who was late, who is out in time and who is still leaving', () => {
    const looks = [leaver(), leaver({ late: false }), leaver({ late: false, endedAt: undefined })].map(leaverLook);
    expect(looks.map(({ words }) => words)).toEqual(['Late', 'Ended in time', 'Leaving']);
    expect(looks[0]?.tone).toBe('bad');
  });

  it('NC-11 counts the hours from midnight in England after the last day, of the late ones alone', () => {
    expect(hoursInWords(leaver())).toBe('31 hours after the last day');
    expect(hoursInWords(leaver({ lastDay: '2026-07-01', endedAt: '2026-07-02T23:30:00.000Z' }))).toBe(
      '24 hours after the last day',
    );
    expect(hoursInWords(leaver({ late: false }))).toBeUndefined();
  });

  it('NC-11 answers in a sentence', () => {
    const said = [[], [leaver({ late: false })], [leaver()], [leaver(), leaver()]].map(leaversWords.h1);
    expect(said).toEqual([
      'Nobody has been reported as leaving',
      'No leaver was late',
      '1 leaver was late',
      '2 leavers were late',
    ]);
  });
});
