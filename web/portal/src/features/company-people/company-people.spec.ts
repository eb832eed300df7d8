import type { CompanyPerson } from '../../shared/company/company.queries';
import { answerInWords, lateWords, leavingWords, sinceWords } from './company-people.words';
import { hoursLate, inOrder, isLeaving, stateOfPerson } from './person-state';

const person = (over: Partial<CompanyPerson> = {}): CompanyPerson => ({
  account: '0195f1d2-7c1e-7000-8000-0000000000a1',
  userId: 'g.pellow',
  name: 'Gareth Pellow',
  role: 'company-employee',
  state: 'active',
  tagEndsIn: '2086',
  invitedAt: '2025-09-01T08:00:00.000Z',
  ...over,
});

describe('the people of a company', () => {
  it('NC-08 shows who acts first, then who needs a tag, the invited and those who left', () => {
    const people = [
      person({ name: 'Zoe', state: 'ended' }),
      person({ name: 'Bea', state: 'invited' }),
      person({ name: 'Cyn', state: 'enrolling' }),
      person({ name: 'Ann' }),
    ];
    expect(inOrder(people).map(({ name }) => name)).toEqual(['Ann', 'Cyn', 'Bea', 'Zoe']);
    expect(stateOfPerson(person({ state: 'enrolling' }))).toEqual({ tone: 'warn', words: 'Needs a tag' });
  });

  it('answers in a sentence', () => {
    expect(answerInWords([person(), person(), person({ state: 'enrolling' })])).toBe(
      '2 people act for your company and 1 needs a tag',
    );
    expect(answerInWords([person({ state: 'invited' })])).toBe('No people act for your company and 1 is invited');
  });

  it('NC-11 shows a planned last day as leaving, and only that can be taken back', () => {
    const leaver = person({ lastDay: '2027-06-18', leavingReportedAt: '2027-06-10T09:00:00.000Z' });
    expect(isLeaving(leaver)).toBe(true);
    expect(stateOfPerson(leaver).words).toBe('Leaving');
    expect(sinceWords(leaver)).toBe('Last day 18 June 2027');
    expect(isLeaving({ ...leaver, state: 'ended' })).toBe(false);
  });

  it('NC-11 counts the hours from the end of the last day, in England', () => {
    expect(hoursLate('2027-06-18', '2027-06-20T06:00:00.000Z')).toBe(31);
    expect(hoursLate('2027-06-18', '2027-06-18T15:00:00.000Z')).toBeUndefined();
    expect(hoursLate('2027-01-15', '2027-01-17T00:00:00.000Z')).toBe(24);
  });

  it('NC-11 says in words that a leaver was reported late, and says nothing where it was in time', () => {
    const left = person({ state: 'ended', lastDay: '2027-06-18', endedAt: '2027-06-20T06:00:00.000Z', late: true });
    expect(lateWords(left)).toBe('This was late: the account ended 31 hours after the last day. The rule is 24.');
    expect(lateWords({ ...left, late: false })).toBeUndefined();
    expect(lateWords({ ...left, endedAt: undefined })).toContain('more than 24 hours');
  });

  it('NC-11 says before the code what ends, and where', () => {
    expect(leavingWords.schools(['Stonegate College'])).toBe(
      'No longer contact of Stonegate College. The place is free',
    );
    expect(leavingWords.schools(['Stonegate College', 'Thornbeck High School'])).toContain('The places are free');
    expect(leavingWords.schools([])).toBe('No school loses a contact');
  });
});
