import { countInWords, numberInWords, pointsInWords, sizeInWords } from './numbers';
import { problemInWords, problemSlug } from './problem';

describe('numbers in words', () => {
  it('groups thousands, and says none in words', () => {
    expect(numberInWords(66948)).toBe('66,948');
    expect(countInWords(0, 'child', 'children')).toBe('no children');
    expect(countInWords(1, 'child', 'children')).toBe('1 child');
    expect(countInWords(1204, 'account', 'accounts')).toBe('1,204 accounts');
  });

  it('writes a change with its sign', () => {
    expect([2.4, -4.2, 0.04].map(pointsInWords)).toEqual(['+2.4', '−4.2', 'no change']);
  });

  it('writes the size of a file as people read it', () => {
    expect([0, 120, 640_000, 2_400_000].map(sizeInWords)).toEqual(['0 kB', '1 kB', '640 kB', '2.4 MB']);
  });
});

describe('a refusal in words', () => {
  it('takes the page’s sentence before the refusal’s', () => {
    const problem = { type: 'https://tutela.example/too-many-contacts', status: 409, detail: 'Not possible.' };
    expect(problemInWords(problem, { 'too-many-contacts': 'All 15 places are taken.' })).toBe(
      'All 15 places are taken.',
    );
    expect(problemInWords(problem)).toBe('Not possible.');
    expect(problemSlug('urn:tutela:conflict')).toBe('conflict');
  });

  it('says of a fault that it is ours, with the reference, and never the server’s text', () => {
    const problem = { type: 'about:blank', status: 500, detail: 'ECONNREFUSED', reference: '7F3A-91' };
    expect(problemInWords(problem)).toBe(
      'That did not work, and it is our fault. Nothing was changed. Reference 7F3A-91.',
    );
  });
});
