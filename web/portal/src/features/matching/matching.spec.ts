import { matchingOf, type Match } from '../../shared/matching/matching';
import { countsOf, matchesAt, namedMatches, schoolsOf, shownMatches } from './matches';
import { answerAtInWords, answerInWords, doubtInWords, matchInWords } from './matching.words';

const match = (over: Partial<Match>): Match => ({
  child: 482913,
  urn: '999001',
  schoolName: 'Thornbeck High School',
  outcome: 'matched',
  agreed: ['upn', 'birth-date', 'name'],
  at: '2026-11-22T03:00:00Z',
  ...over,
});

describe('matching', () => {
  it.each([
    [
      ['upn', 'birth-date'],
      'UPN and birth date agree, the name does not. Look at the surname on your list; the next run matches again.',
    ],
    [
      ['name', 'upn'],
      'UPN and name agree, the birth date does not. Look at the date of birth on your list, or ask the school which is right; the next run matches again.',
    ],
    [
      ['birth-date', 'name'],
      'Birth date and name agree, the UPN does not. Ask the school for the UPN and put it into your list, the old one under Former UPN; the next run matches again.',
    ],
  ] as const)('VS-05 says which fields agreed and what to mend: %j', (agreed, sentence) => {
    expect(doubtInWords(agreed)).toBe(sentence);
  });

  it('VS-05 says so when a child is settled more than once, and when hardly anything agrees', () => {
    expect(doubtInWords(['upn', 'birth-date', 'name'])).toMatch(/^UPN, birth date and name agree, with more than one/);
    expect(doubtInWords(['upn'])).toMatch(/^Only the UPN agrees\. /);
    expect(doubtInWords([])).toMatch(/^No field agrees\. /);
    expect(matchInWords(match({}))).toBe('UPN, birth date and name agree.');
    expect(matchInWords(match({ outcome: 'not-here', agreed: [] }))).toMatch(/^No pupil there agrees\./);
  });

  it.each([
    [{ doubtful: 2, 'not-here': 0, matched: 9 }, '2 children are in doubt'],
    [{ doubtful: 1, 'not-here': 1, matched: 9 }, '1 child is in doubt, and 1 is not at the school on your list'],
    [{ doubtful: 0, 'not-here': 3, matched: 9 }, '3 children are not at the school on your list'],
    [{ doubtful: 0, 'not-here': 0, matched: 118 }, 'All 118 children are matched'],
    [{ doubtful: 0, 'not-here': 0, matched: 0 }, 'Nobody is matched yet'],
  ])('VS-05 answers in a sentence: %j', (counts, sentence) => {
    expect(answerInWords(counts)).toBe(sentence);
  });

  it('VS-05 answers for the one school that is chosen, not for all of them', () => {
    const all = [
      match({ outcome: 'doubtful' }),
      match({ urn: '999002', outcome: 'doubtful' }),
      match({ urn: '999002' }),
    ];
    const here = matchesAt(all, 999001);
    expect(answerAtInWords('Stonegate College', countsOf(here))).toBe('At Stonegate College, 1 child is in doubt');
    expect(countsOf(matchesAt(all, undefined)).doubtful).toBe(2);
    expect(answerAtInWords('this school', countsOf([]))).toBe('At this school, nobody is matched yet');
  });

  it('VS-05 says how a child stands at a school: the latest match there, and not yet where there is none', () => {
    const later = match({ outcome: 'doubtful', at: '2026-11-23T03:00:00Z' });
    const matching = matchingOf([later, match({}), match({ urn: '999002', outcome: 'not-here' })]);
    expect([matching(482913, '999001'), matching(482913, '999002')]).toEqual(['doubtful', 'not-here']);
    expect([matching(482913, '999003'), matching(100001, '999001')]).toEqual(['not-yet', 'not-yet']);
  });

  it('SY-03 joins names in the page, and keeps a child without one under its number', () => {
    const known = {
      child: 1,
      inCareFrom: '2025-01-01',
      care: [{ from: '2025-01-01' }],
      enrolments: [],
      name: 'Ann Poe',
      sortName: 'Poe Ann',
    };
    const found = namedMatches([match({ child: 2 }), match({ child: 1 })], { byChild: new Map([[1, known]]) });
    expect(found.map(({ name }) => name)).toEqual(['Ann Poe', 'Child 2']);
  });

  it('shows who is not matched, and the schools there are', () => {
    const all = namedMatches(
      [match({}), match({ outcome: 'doubtful', urn: '999002', schoolName: 'Ashdene' }), match({ outcome: 'not-here' })],
      { byChild: new Map() },
    );
    expect(shownMatches(all, 'open').map(({ outcome }) => outcome)).toEqual(['doubtful', 'not-here']);
    expect(shownMatches(all, 'all')).toHaveLength(3);
    expect(countsOf(all)).toEqual({ doubtful: 1, 'not-here': 1, matched: 1 });
    expect(schoolsOf(all).map(({ words }) => words)).toEqual(['Ashdene', 'Thornbeck High School']);
  });
});
