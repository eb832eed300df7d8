import type { Read } from '@tutela/web';
import { countOf } from './waits.queries';
import { waitsWords } from './waits.words';

const known = <T>(data: T[] | undefined): Read<T[]> => ({ data, error: null, again: () => undefined });

describe('what waits', () => {
  it('counts what is open to the role, and says nothing before all of it is known', () => {
    expect(countOf({ authorities: known([]) })).toBe(0);
    expect(countOf({ authorities: known([]), dead: known(undefined) })).toBeUndefined();
    expect(countOf({ authorities: known([]), cases: known(undefined) })).toBeUndefined();
  });

  it('answers first, in a sentence', () => {
    expect([undefined, 0, 1, 3].map(waitsWords.h1)).toEqual([
      'What waits',
      'Nothing needs you now',
      '1 thing needs you',
      '3 things need you',
    ]);
  });
});
