import { listRow } from '@tutela/contracts';
import { open, seal } from '@tutela/sealing';
import { z } from 'zod';
import { findSchool, type SchoolCells, type SchoolFound, type SchoolsAtHand } from '../school/find-school.rules';
import { Findings } from './findings';
import type { FileRow, ListFile } from './list-file';
import { listHeadings, type ListHeading } from '@tutela/contracts';
import { checkRow, rowValues } from './list-row.rules';
import { checkSameChild } from './same-child.rules';
import { filledFromMain } from './second-roll.rules';

const checkedRow = listRow
  .pick({
    row: true,
    name: true,
    localId: true,
    birthDateInWords: true,
    registration: true,
    faults: true,
    warnings: true,
    school: true,
  })
  .extend({ values: rowValues.optional() });
export type CheckedListRow = z.infer<typeof checkedRow>;

/** A list as checked, until it is confirmed: every row with its faults, its school and, where no cell of the child's own is at fault, its values. */
const checkedList = z.object({ headings: z.array(z.enum(listHeadings)), rows: z.array(checkedRow) });
export type CheckedList = z.infer<typeof checkedList>;

/** What is left of a list that is confirmed or given up: its children rest in their own records, under their own keys. */
export const emptiedList: CheckedList = { headings: [], rows: [] };

/** What a row says of its school, as typed. */
export function schoolCells({ cells }: FileRow): SchoolCells {
  return {
    urn: cells['School URN'] ?? '',
    name: cells['School name'] ?? '',
    postcode: cells['School postcode'] ?? '',
  };
}

/** Checks every row of a list (VS-15): its cells, its school, and whether another row is the same child. */
export function checkList(file: ListFile, at: SchoolsAtHand, la: string, today: string): CheckedList {
  const cellsOf = new Map(file.rows.map(({ row, cells }) => [row, cells]));
  const checked = filledFromMain(file.rows).map((row) => checkRow(row, today));
  const cellOf = ({ row }: { row: number }, heading: ListHeading) => cellsOf.get(row)?.[heading] ?? '';
  const rows = checkSameChild(checked, cellOf).map((row): CheckedListRow => {
    const school = findSchool(
      { urn: cellOf(row, 'School URN'), name: cellOf(row, 'School name'), postcode: cellOf(row, 'School postcode') },
      at,
      la,
    );
    return {
      ...row,
      faults: [...row.faults, ...school.findings.faults],
      warnings: [...row.warnings, ...school.findings.warnings],
      school: school.school,
    };
  });
  return { headings: [...file.headings], rows: withUnknownHeadings(rows, file.unknownHeadings) };
}

/** A column that was left out is told once, at the first row. */
function withUnknownHeadings(rows: readonly CheckedListRow[], unknown: readonly string[]): CheckedListRow[] {
  const findings = new Findings();
  for (const heading of unknown) findings.add(heading, 'heading-unknown');
  return rows.map((row, index) => (index === 0 ? { ...row, warnings: [...findings.warnings, ...row.warnings] } : row));
}

const schoolHeadings: readonly string[] = ['School URN', 'School name', 'School postcode'] satisfies ListHeading[];

/** The row with a school that a person chose: what was wrong with the school it gave no longer matters. */
export function withSchool(row: CheckedListRow, found: SchoolFound): CheckedListRow {
  const elsewhere = ({ heading }: { heading: string }) => !schoolHeadings.includes(heading);
  return {
    ...row,
    faults: row.faults.filter(elsewhere),
    warnings: row.warnings.filter(elsewhere),
    school: { ...row.school, outcome: 'found', by: 'chosen', found },
  };
}

export function isFaulty({ faults }: { readonly faults: readonly unknown[] }): boolean {
  return faults.length > 0;
}

export function isToChoose({ school }: CheckedListRow): boolean {
  return school.outcome === 'choose';
}

function context(la: string, list: string) {
  return { la, table: 'list_import', column: 'rows_sealed', row: list };
}

export function sealList(laKey: Buffer, la: string, list: string, value: CheckedList): Buffer {
  return seal(laKey, context(la, list), JSON.stringify(value));
}

export function openList(laKey: Buffer, la: string, list: string, sealed: Buffer): CheckedList {
  return checkedList.parse(JSON.parse(open(laKey, context(la, list), sealed)));
}
