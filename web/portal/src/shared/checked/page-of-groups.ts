import { groupBy } from '@tutela/education';
import type { RowGroup } from '@tutela/ui';

/** At most so many rows of an upload stand on the page at once. */
export const rowsAtOnce = 100;

/** Of all that are asked for: the first and the last that is shown, from 1. */
export interface Range {
  from: number;
  to: number;
  of: number;
}

export interface PageOfGroups<Row, Key extends string> extends Range {
  groups: Omit<RowGroup<Row> & { key: Key }, 'head'>[];
}

interface Grouping<Row, Key extends string> {
  keyOf: (row: Row) => Key;
  /** What needs somebody first. */
  order: readonly Key[];
}

/** The rows in the order of their groups, a page of them from a place on; from the first where the place is behind them all. */
export function pageOfGroups<Row, Key extends string>(
  rows: readonly Row[],
  { keyOf, order }: Grouping<Row, Key>,
  first = 0,
): PageOfGroups<Row, Key> {
  const byKey = groupBy(rows, keyOf);
  const inOrder = order.flatMap((key) => byKey.get(key) ?? []);
  const start = first < inOrder.length ? first : 0;
  const page = inOrder.slice(start, start + rowsAtOnce);
  return {
    groups: [...groupBy(page, keyOf)].map(([key, own]) => ({ key, rows: own })),
    from: start + 1,
    to: start + page.length,
    of: inOrder.length,
  };
}
