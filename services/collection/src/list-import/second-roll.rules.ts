import type { ListHeading } from '@tutela/contracts';
import { registrationOf } from './cell.rules';
import { Findings } from './findings';
import { nameOfHeading } from './heading-values';
import type { FileRow } from './list-file';
import type { CheckedRow } from './list-row.rules';

/** What a row of a second roll says for itself. */
const ofItsOwn: readonly ListHeading[] = ['School URN', 'School name', 'School postcode', 'Registration'];

/** How a person types the same thing: spaces and capitals do not matter. */
export function keyOf(typed: string): string {
  return typed.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** A row of a second roll with its empty cells as in the child's main row; its school and registration are its own. */
export function filledFromMain(rows: readonly FileRow[]): FileRow[] {
  const isSubsidiary = ({ cells }: FileRow) => registrationOf(cells.Registration ?? '') === 'subsidiary';
  const localIdOf = ({ cells }: FileRow) => keyOf(cells['Local id'] ?? '');
  const mains = new Map(rows.filter((row) => !isSubsidiary(row)).map((row) => [localIdOf(row), row]));
  return rows.map((row) => {
    const main = isSubsidiary(row) ? mains.get(localIdOf(row)) : undefined;
    return main ? { ...row, cells: filled(row.cells, main.cells) } : row;
  });
}

function filled(own: FileRow['cells'], main: FileRow['cells']): FileRow['cells'] {
  const typed = Object.entries(own).filter(([, cell]) => cell.trim() !== '');
  const shared = Object.entries(main).filter(([heading]) => !isOwn(heading));
  return Object.fromEntries([...shared, ...typed]);
}

function isOwn(heading: string): boolean {
  return ofItsOwn.some((one) => one === heading);
}

/** A row of a second roll beside its main row: what both say must be the same, and what was left empty is told at the main row only. */
export function checkBesideMain<Row extends CheckedRow>(
  row: Row,
  main: Row,
  typed: (heading: ListHeading) => string,
): Row {
  const findings = new Findings();
  for (const [heading, name] of nameOfHeading) {
    if (name === 'localId' || !row.values || !main.values || row.values[name] === main.values[name]) continue;
    findings.add(heading, 'subsidiary-differs', { otherRow: String(main.row) });
  }
  const isItsOwn = ({ heading }: { heading: string }) => isOwn(heading) || typed(heading as ListHeading).trim() !== '';
  const faults = [...row.faults.filter(isItsOwn), ...findings.faults];
  return { ...row, values: faults.length > 0 ? undefined : row.values, faults, warnings: [] };
}
