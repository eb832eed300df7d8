import type { Verdict } from './audit.queries';
import { verdictInWords, verifyWords } from './verify.words';

const verdict = (found: Partial<Verdict>): Verdict => ({
  kind: 'clean',
  entries: 1_200,
  checkpoints: 37,
  witnessed: 1,
  waiting: 0,
  ...found,
});

describe('what a verification found', () => {
  it('SY-05 is said in words, by kind and by the number of the entry', () => {
    expect(verdictInWords(verdict({}))).toBe('Nothing was changed.');
    expect(verdictInWords(verdict({ kind: 'modified', index: 11 }))).toBe('An entry was modified: number 12.');
    expect(verdictInWords(verdict({ kind: 'forked', index: 26, until: 36 }))).toBe(
      'The log has two histories: number 27 to 37.',
    );
    expect(verdictInWords(verdict({ kind: 'unreachable' }))).toBe('The log cannot be read.');
  });

  it('SY-05 says what was compared', () => {
    expect(verifyWords.compared(verdict({}))).toBe('1,200 entries, 37 checkpoints and 1 copy agree.');
  });
});
