import { toldInWords } from './head.words';

describe('change of head', () => {
  it('NC-13 says how many releases can be used again', () => {
    expect([0, 1, 2].map(toldInWords)).toEqual([
      'We have it. No release was held up.',
      'We have it. 1 release can be used again.',
      'We have it. 2 releases can be used again.',
    ]);
  });
});
