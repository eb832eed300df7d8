import { numberInWords } from '@tutela/ui';
import type { Range } from './page-of-groups';

/** "Changed, 3". */
export const countedWords = (words: string, count: number): string => `${words}, ${numberInWords(count)}`;

/** "Rows 101 to 200 of 2,310". */
export const rangeInWords = (things: string, { from, to, of }: Range): string =>
  `${things} ${numberInWords(from)} to ${numberInWords(to)} of ${numberInWords(of)}`;
