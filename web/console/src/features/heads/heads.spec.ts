import { answerInWords, companiesInWords, headsWords } from './heads.words';

describe('heads of schools', () => {
  it('NC-13 answers how many schools owe a notice', () => {
    expect([0, 1, 3].map(answerInWords)).toEqual([
      'Every school has told us who is head',
      '1 school has not told us who is head',
      '3 schools have not told us who is head',
    ]);
  });

  it('NC-13 names the companies whose releases are on hold', () => {
    expect(companiesInWords({ companies: ['Fernhill IT Services', 'Castlegate Networks'] })).toBe(
      'Fernhill IT Services and Castlegate Networks',
    );
  });

  it('NC-13 says when nobody could be reminded, and why nothing stands there', () => {
    expect(headsWords.nobodyWhy).toBe('No contact of the school’s own was there to be told');
    expect(headsWords.empty).toMatch(/^No school owes a notice\./);
  });
});
