import { caseKind } from '@tutela/contracts';
import { nameInWords, resultInWords } from '../../shared/company/request-results';
import { answerInWords, caseInWords, kindWords } from './company-cases.words';

describe('the cases of a company', () => {
  it('NC-04 answers how many there are', () => {
    expect(answerInWords(0)).toBe('Your company has no case');
    expect(answerInWords(1)).toBe('1 case of your company');
    expect(answerInWords(3)).toBe('3 cases of your company');
  });

  it('NC-04 says how many have got a place and how many were refused', () => {
    const one = { kind: 'contacts', reference: 'C-26-1093' } as const;
    const live = { name: 'Gareth Pellow', outcome: 'live', place: 3 } as const;
    const refused = { name: '', outcome: 'refused', why: 'not-of-your-company' } as const;
    expect(caseInWords({ ...one, results: [live, refused, live] })).toBe(
      'Request for contacts C-26-1093: 2 have got a place, 1 was refused',
    );
    expect(caseInWords({ ...one, results: [refused] })).toBe('Request for contacts C-26-1093: 1 was refused');
    expect(caseInWords(one)).toBe('Request for contacts C-26-1093');
  });

  it('NC-04 NC-05 names nobody of another company, and says why each was refused', () => {
    expect(nameInWords({ name: '' })).toBe('Somebody who is not of your company');
    expect(resultInWords({ outcome: 'refused', why: 'not-active' })).toMatch(/^Has no account that works/);
  });

  it('has words for every kind of case', () => {
    expect(Object.keys(kindWords).toSorted()).toEqual([...caseKind.options].toSorted());
  });
});
