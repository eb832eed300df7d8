import { groupBy } from '@tutela/education';
import { groupByText } from '../group-by-text';
import type { CheckedListRow } from './checked-list';

type SchoolFound = NonNullable<CheckedListRow['school']['found']>;

/** What the rows of one child say together: worked out once for a child and not once for a row, however often a file names it. */
export interface RowsOfChild {
  /** Its main row. */
  readonly main?: CheckedListRow;
  /** The schools where the list has the child on a second roll, one for each row. */
  readonly rolls: readonly SchoolFound[];
  /** How many of these rows are at a school, by its URN. */
  readonly rollsAt: ReadonlyMap<string, number>;
}

const none: RowsOfChild = { rolls: [], rollsAt: new Map() };

/** For each row that of its child; rows without a local id have nothing in common. */
export function rowsOfChildren(
  rows: readonly CheckedListRow[],
  keyOf: (row: CheckedListRow) => string,
): (row: CheckedListRow) => RowsOfChild {
  const byKey = new Map([...groupByText(rows, keyOf)].map(([key, own]) => [key, ofChild(own)]));
  return (row) => byKey.get(keyOf(row)) ?? none;
}

function ofChild(rows: readonly CheckedListRow[]): RowsOfChild {
  const rolls = rows.flatMap(({ registration, school }) => (registration && school.found ? [school.found] : []));
  const at = [...groupBy(rolls, ({ urn }) => urn)].map(([urn, own]) => [urn, own.length] as const);
  return { main: rows.find(({ registration }) => !registration), rolls, rollsAt: new Map(at) };
}
