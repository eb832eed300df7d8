import { Findings } from './findings';
import type { ListHeading } from '@tutela/contracts';
import type { CheckedRow } from './list-row.rules';

/** The same child twice in one list: each of the rows names the other (VS-15). Which of them is right only a person can say. */
export function checkSameChild<Row extends CheckedRow>(
  rows: readonly Row[],
  cellOf: (row: Row, heading: ListHeading) => string,
): Row[] {
  const byLocalId = othersBy(rows, (row) => keyOf(cellOf(row, 'Local id')));
  const byUpn = othersBy(rows, (row) => keyOf(cellOf(row, 'UPN')));
  return rows.map((row) => {
    const findings = new Findings();
    const sameId = byLocalId(row);
    const sameUpn = byUpn(row);
    if (sameId) findings.add('Local id', 'same-local-id', { otherRow: String(sameId.row) });
    if (sameUpn) findings.add('UPN', 'same-upn', { otherRow: String(sameUpn.row) });
    if (findings.faults.length === 0) return row;
    return { ...row, values: undefined, faults: [...row.faults, ...findings.faults] };
  });
}

function keyOf(typed: string): string {
  return typed.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

function othersBy<Row extends CheckedRow>(
  rows: readonly Row[],
  keyFor: (row: Row) => string,
): (row: Row) => Row | undefined {
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    const same = byKey.get(keyFor(row));
    if (same) same.push(row);
    else byKey.set(keyFor(row), [row]);
  }
  return (row) => (keyFor(row) === '' ? undefined : byKey.get(keyFor(row))?.find((other) => other.row !== row.row));
}
