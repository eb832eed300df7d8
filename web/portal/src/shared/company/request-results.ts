import type { OutputOf, readCase, refusedBecause } from '@tutela/contracts';
import { countInWords } from '@tutela/ui';
import type { z } from 'zod';
import type { StateInWords } from './company-state';

/** What the rules decided of one person who was asked for. */
export type ContactResult = NonNullable<OutputOf<typeof readCase>['results']>[number];

const refusedWords: Record<z.output<typeof refusedBecause>, string> = {
  'no-place': 'All 15 places are taken. One must be ended before you can ask again.',
  'already-there': 'Has a place at this school already.',
  'not-of-your-company': 'Is not of your company.',
  'not-active': 'Has no account that works. It has ended, or the person is leaving.',
};

export const outcomes: Record<ContactResult['outcome'], StateInWords> = {
  live: { tone: 'good', words: 'Live' },
  'needs-tag': { tone: 'warn', words: 'Needs a tag' },
  refused: { tone: 'bad', words: 'Refused' },
};

/** What became of one person: in which place, what is missing, or why not (NC-04, NC-08). */
export function resultInWords({ outcome, why, place }: Omit<ContactResult, 'name'>): string {
  if (outcome === 'refused') return why ? refusedWords[why] : 'The rules do not allow it.';
  const where = place === undefined ? '' : `Place ${place}. `;
  if (outcome === 'live') return `${where}Can act for the school at once.`;
  return `${where}It is held for 30 days. Nothing can be done with it until a tag is registered.`;
}

/** Nobody of another company is named. */
export const nameInWords = ({ name }: Pick<ContactResult, 'name'>): string =>
  name || 'Somebody who is not of your company';

type Outcomes = readonly Pick<ContactResult, 'outcome'>[];

export const countRefused = (results: Outcomes): number =>
  results.filter(({ outcome }) => outcome === 'refused').length;

/** "2 have got a place, 1 was refused" (NC-04). */
export function countsInWords(results: Outcomes): string {
  const refused = countRefused(results);
  const placed = results.length - refused;
  const counts = [
    placed > 0 ? countInWords(placed, 'has got a place', 'have got a place') : '',
    refused > 0 ? countInWords(refused, 'was refused', 'were refused') : '',
  ];
  return counts.filter((count) => count !== '').join(', ');
}
