import type { Sort } from '@tutela/ui';
import { arrivedAt, isDue, waitsForUs } from '../../shared/cases/case-state';
import type { Queue, QueuedCase } from '../../shared/cases/cases.queries';
import type { Shown } from './cases.search';

type Filter = (one: QueuedCase, now: string) => boolean;

const filters: Record<Shown, Filter> = {
  all: () => true,
  nobodys: ({ takenBy }) => takenBy === undefined,
  mine: ({ takenByYou }) => takenByYou === true,
  due: (one, now) => isDue(one, now),
  asked: (one) => !waitsForUs(one),
};

/** The cases of one filter, as the server ordered them. */
export function shownOf({ cases, now }: Queue, shown: Shown): QueuedCase[] {
  return cases.filter((one) => filters[shown](one, now));
}

const keys: Record<string, (one: QueuedCase) => string | undefined> = {
  due: ({ dueAt }) => dueAt,
  since: arrivedAt,
};

/** Without a wish the oldest due stands first. */
const byDue: Sort = { by: 'due', direction: 'ascending' };

/** "-since" → since when, the youngest first. */
export function sortOfText(text: string | undefined): Sort {
  if (!text) return byDue;
  const by = text.replace(/^-/, '');
  return Object.hasOwn(keys, by) ? { by, direction: text.startsWith('-') ? 'descending' : 'ascending' } : byDue;
}

export const textOfSort = ({ by, direction }: Sort): string => (direction === 'descending' ? `-${by}` : by);

/** Sorted by a column; what has no date stands last either way. */
export function sortedCases(cases: readonly QueuedCase[], { by, direction }: Sort): QueuedCase[] {
  const keyOf = keys[by] ?? arrivedAt;
  const sign = direction === 'ascending' ? 1 : -1;
  return cases.toSorted((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return sign * a.localeCompare(b);
  });
}
