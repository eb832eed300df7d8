import { moreOfStanding, standingInWords } from './backlog.words';

const since = '2026-11-23T10:00:00.000Z';
const moment = () => '10:00';
const letters = { service: 'identity', isAway: false, queue: 'letters', waiting: 1, since } as const;

describe('what stands still, in words', () => {
  it.each([
    [letters, '1 letter waits for the mail server'],
    [{ ...letters, queue: 'files', waiting: 3 } as const, '3 files wait for the virus check'],
    [{ ...letters, queue: 'entries', waiting: 12, log: 'la-999' } as const, '12 audit entries wait to be signed'],
    [{ service: 'audit', isAway: true } as const, 'Audit does not answer'],
  ])('SY-02 %j', (one, words) => {
    expect(standingInWords(one)).toBe(words);
  });

  it('SY-02 says whose it is, since when, and what becomes of it', () => {
    expect(moreOfStanding(letters, moment)).toBe(
      'Of identity. The oldest since 10:00. They go by themselves once the mail server takes them.',
    );
    const entries = { ...letters, queue: 'entries', log: 'la-999' } as const;
    expect(moreOfStanding(entries, moment)).toMatch(/^The log of authority 999\. .*closed/);
    expect(moreOfStanding({ ...entries, log: 'support' }, moment)).toMatch(/^The log of the support site\./);
  });
});
