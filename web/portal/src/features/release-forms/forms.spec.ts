import { problemOf } from '@tutela/contracts';
import { problemInWords } from '@tutela/ui';
import { managerChoices, stateOfForm } from './form-state';
import { answerInWords, formsRefusals } from './forms.words';

const now = new Date('2027-06-10T09:00:00Z');

describe('release forms', () => {
  it('NC-01 can be used once, within its ninety days', () => {
    expect(stateOfForm({ goodUntil: '2027-06-11T00:00:00Z' }, now)).toBe('waits');
    expect(stateOfForm({ goodUntil: '2027-06-10T09:00:00Z' }, now)).toBe('over');
    expect(stateOfForm({ goodUntil: '2027-06-11T00:00:00Z', case: 'a case' }, now)).toBe('used');
  });

  it('NC-01 is made for a company and one of its managers', () => {
    const companies = [
      {
        id: 'company-fernhill',
        name: 'Fernhill IT Services',
        managers: [{ account: 'a', name: 'Rosalind Keane' }],
      },
      { id: 'company-empty', name: 'Nobody Ltd', managers: [] },
    ];
    expect(managerChoices(companies)).toEqual([
      { company: 'company-fernhill', manager: 'a', words: 'Fernhill IT Services, Rosalind Keane' },
    ]);
  });

  it('answers with the forms that wait', () => {
    expect([0, 1, 2].map(answerInWords)).toEqual([
      'No release form waits for its signatures',
      '1 release form waits for its signatures',
      '2 release forms wait for their signatures',
    ]);
  });

  it('NC-02 says that a used form needs a new one', () => {
    expect(problemInWords(problemOf({ type: 'form-is-used' }), formsRefusals)).toMatch(/Make a new form\.$/);
  });
});
