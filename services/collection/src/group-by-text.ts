import { groupBy } from '@tutela/education';

/** Items by a text; those of which it is empty have nothing in common, and are in no group. */
export function groupByText<T>(items: readonly T[], textOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = groupBy(items, textOf);
  groups.delete('');
  return groups;
}
