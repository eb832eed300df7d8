import { caseKind } from '@tutela/contracts';
import { answerInWords, kindWords } from './company-cases.words';

describe('the cases of a company', () => {
  it('NC-04 answers how many there are', () => {
    expect(answerInWords(0)).toBe('Your company has no case');
    expect(answerInWords(1)).toBe('1 case of your company');
    expect(answerInWords(3)).toBe('3 cases of your company');
  });

  it('has words for every kind of case', () => {
    expect(Object.keys(kindWords).toSorted()).toEqual([...caseKind.options].toSorted());
  });
});
