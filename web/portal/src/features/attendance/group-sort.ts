import type { Sort } from '@tutela/ui';
import type { Group } from './figures';

type SortKey = (group: Group, before: ReadonlyMap<string, number | undefined>) => number | string | undefined;

const keys: Record<string, SortKey> = {
  name: ({ name }) => name,
  children: ({ children }) => children,
  possible: ({ figures }) => figures.possible,
  missed: ({ missed }) => missed,
  attended: ({ rate }) => rate,
  persistent: ({ persistent }) => persistent,
  severe: ({ severe }) => severe,
  change: ({ key, rate }, before) => {
    const then = before.get(key);
    return rate === undefined || then === undefined ? undefined : rate - then;
  },
};

const byAttended: Sort = { by: 'attended', direction: 'ascending' };

/** "-missed" → missed, descending. Without one, those who attended least stand first. */
export function sortOfText(text: string | undefined): Sort {
  if (!text) return byAttended;
  const by = text.replace(/^-/, '');
  return by in keys ? { by, direction: text.startsWith('-') ? 'descending' : 'ascending' } : byAttended;
}

export const textOfSort = ({ by, direction }: Sort): string => (direction === 'descending' ? `-${by}` : by);

/** Sorted by a column; what has no figure stands last either way. */
export function sortedGroups(groups: readonly Group[], before: readonly Group[] | undefined, sort: Sort): Group[] {
  const then = new Map(before?.map(({ key, rate }) => [key, rate]));
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const keyOf = keys[sort.by] ?? (({ name }: Group) => name);
  return groups.toSorted((one, other) => {
    const [a, b] = [keyOf(one, then), keyOf(other, then)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return (
      sign * (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en-GB'))
    );
  });
}
