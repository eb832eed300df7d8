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
  const byLocalId = groupsBy(rows, (row) => keyOf(cellOf(row, 'Local id')));
  const byUpn = groupsBy(rows, (row) => keyOf(cellOf(row, 'UPN')));
  return rows.map((row) => {
    const own = byLocalId(row);
    const mains = own.filter(({ registration }) => registration === undefined);
    const [main] = mains;
    const isSettled = mains.length === 1;
    const findings = new Findings();
    const sameId = isSettled ? undefined : mains.find((other) => other.row !== row.row);
    const sameUpn = byUpn(row).find((other) => other.row !== row.row && !(isSettled && own.includes(other)));
    if (row.registration && !main) findings.add('Registration', 'subsidiary-alone');
    if (sameId) findings.add('Local id', 'same-local-id', { otherRow: String(sameId.row) });
    if (sameUpn) findings.add('UPN', 'same-upn', { otherRow: String(sameUpn.row) });
    const beside =
      row.registration && main && isSettled ? checkBesideMain(row, main, (heading) => cellOf(row, heading)) : row;
    if (findings.faults.length === 0) return beside;
    return { ...beside, values: undefined, faults: [...beside.faults, ...findings.faults] };
  });
}

/** For each row all with the same key, itself among them; none where the key is empty. */
function groupsBy<Row>(rows: readonly Row[], keyFor: (row: Row) => string): (row: Row) => readonly Row[] {
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    const same = byKey.get(keyFor(row));
    if (same) same.push(row);
    else byKey.set(keyFor(row), [row]);
  }
  return (row) => (keyFor(row) === '' ? [] : (byKey.get(keyFor(row)) ?? []));
}
