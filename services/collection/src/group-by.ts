/** Items by a key, each group in the order given. (Map.groupBy comes with Node 21.) */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Items by a text; those of which it is empty have nothing in common, and are in no group. */
export function groupByText<T>(items: readonly T[], textOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = groupBy(items, textOf);
  groups.delete('');
  return groups;
}
