import { problemOf, refusals, type RefusalType } from '@tutela/contracts';
import { problemInWords } from '@tutela/ui';
import { refusalWords } from './refusal.words';

const types = Object.keys(refusals) as RefusalType[];

describe('the words of refusals', () => {
  it.each(types)('SY-06 says %s in a sentence of its own', (type) => {
    const sentence = problemInWords(problemOf({ type }), refusalWords);
    expect(sentence).toMatch(/^[A-Z].{15,}[.?]$/);
    expect(sentence).not.toContain('undefined');
    if (type !== 'our-fault') expect(sentence).not.toMatch(/our fault/);
  });

  it('has no words for a refusal that does not exist', () => {
    const known: string[] = [...types, 'not-connected'];
    expect(Object.keys(refusalWords).filter((type) => !known.includes(type))).toEqual([]);
  });
});
