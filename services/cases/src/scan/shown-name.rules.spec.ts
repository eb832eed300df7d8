import { pagesSent } from './pages-sent.rules';
import { shownName } from './shown-name.rules';

describe('the name of a file', () => {
  it.each([
    ['release-signed.pdf', 'release-signed.pdf'],
    ['E\u0301cole.pdf', '\u00c9cole.pdf'],
    ['form\u202efdp.exe', 'formfdp.exe'],
    ['a\u200bb\u0000c\u2028d\ud800.pdf', 'abcd.pdf'],
    ['\u202e', 'scan'],
  ])('security.md 56 shows %j as %j', (name, shown) => {
    expect(shownName(name)).toBe(shown);
  });
});

describe('what the drawing process sends', () => {
  it.each([[[]], [[0, 0, 0, 0]], [[0, 0]], [[0, 0, 0, 9, 1]]])('is nothing when cut short: %j', (bytes) => {
    expect(pagesSent(Buffer.from(bytes))).toBeUndefined();
  });

  it('is each page after its length', () => {
    expect(pagesSent(Buffer.from([0, 0, 0, 1, 7, 0, 0, 0, 2, 8, 9]))).toEqual([Buffer.of(7), Buffer.of(8, 9)]);
  });
});
