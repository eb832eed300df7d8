import { groupByText } from '../group-by-text';
import { Findings } from './findings';
import type { ListHeading } from '@tutela/contracts';
import type { CheckedRow } from './list-row.rules';
import { checkBesideMain, keyOf } from './second-roll.rules';

/**
 * The same child twice in one list: each of the rows names the other (VS-15). Which of them is right only a person can say, unless one is
 * the main registration and the others are subsidiary (VS-22).
 */
export function checkSameChild<Row extends CheckedRow>(
  rows: readonly Row[],
  cellOf: (row: Row, heading: ListHeading) => string,
): Row[] {
  const localIdOf = (row: Row) => keyOf(cellOf(row, 'Local id'));
  const upnOf = (row: Row) => keyOf(cellOf(row, 'UPN'));
  const mainsOf = groupByText(rows.filter(isMain), localIdOf);
  const withUpn = new Map([...groupByText(rows, upnOf)].map(([upn, same]) => [upn, fewOf(same, localIdOf)]));
  return rows.map((row) => {
    const localId = localIdOf(row);
    const mains = mainsOf.get(localId) ?? [];
    const [main] = mains;
    const isSettled = mains.length === 1;
    const findings = new Findings();
    const sameId = isSettled ? undefined : mains.find((other) => other.row !== row.row);
    const isSameChild = (other: Row) => isSettled && localIdOf(other) === localId;
    const sameUpn = withUpn.get(upnOf(row))?.find((other) => other.row !== row.row && !isSameChild(other));
    if (row.registration && !main) findings.add('Registration', 'subsidiary-alone');
    if (sameId) findings.add('Local id', 'same-local-id', { otherRow: String(sameId.row) });
    if (sameUpn) findings.add('UPN', 'same-upn', { otherRow: String(sameUpn.row) });
    const beside =
      row.registration && main && isSettled ? checkBesideMain(row, main, (heading) => cellOf(row, heading)) : row;
    if (findings.faults.length === 0) return beside;
    return { ...beside, values: undefined, faults: [...beside.faults, ...findings.faults] };
  });
}

function isMain({ registration }: CheckedRow): boolean {
  return registration === undefined;
}

/** Of the rows with one UPN those that any of them can have to name: the first two, and the first of another child than the first. */
function fewOf<Row>(rows: readonly Row[], localIdOf: (row: Row) => string): Row[] {
  const [first, second] = rows;
  const ofAnother = first && rows.find((row) => localIdOf(row) !== localIdOf(first));
  return [first, second, ofAnother].filter((row) => row !== undefined);
}
