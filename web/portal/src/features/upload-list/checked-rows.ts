import { pageOfGroups, type PageOfGroups } from '../../shared/checked/page-of-groups';
import type { ListImport, ListRow } from './upload-list.queries';
import { rowKinds, type RowKind, type Show } from './upload-list.search';

/** What a row needs, or would change. A row without a fault always has a change. */
export function kindOf({ faults, school, change }: ListRow): RowKind {
  if (faults.length > 0) return 'faulty';
  if (school.outcome === 'choose') return 'to-choose';
  return change ?? 'same';
}

export type RowCounts = Record<RowKind | 'look-at', number>;

/** How many rows there are of each kind; each row is counted once, those with a warning once more. */
export function countsOf(rows: readonly ListRow[]): RowCounts {
  const counts: RowCounts = { faulty: 0, 'to-choose': 0, changed: 0, new: 0, same: 0, 'look-at': 0 };
  for (const row of rows) {
    counts[kindOf(row)] += 1;
    if (row.warnings.length > 0) counts['look-at'] += 1;
  }
  return counts;
}

/** As `countsOf`, one for each child: the row of a second roll goes with the child's main row. */
export const childrenIn = (rows: readonly ListRow[]): RowCounts => countsOf(rows.filter((row) => !row.registration));

/** How many rows stand in the way of confirming. */
export const needing = (counts: RowCounts): number => counts.faulty + counts['to-choose'];

/** The rows asked for, what needs somebody first, a page of them from a place on. */
export function shownRows(
  { rows }: Pick<ListImport, 'rows'>,
  show: Show | undefined,
  first?: number,
): PageOfGroups<ListRow, RowKind> {
  const asked = rows.filter((row) => isAskedFor(row, show));
  return pageOfGroups(asked, { keyOf: kindOf, order: rowKinds }, first);
}

function isAskedFor(row: ListRow, show: Show | undefined): boolean {
  if (show === undefined) return true;
  return show === 'look-at' ? row.warnings.length > 0 : kindOf(row) === show;
}
