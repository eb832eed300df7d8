import { randomUUID } from 'node:crypto';
import { confirmList, uploadList, type InputOf, type OutputOf } from '@tutela/contracts';
import { upnCheckLetter } from '@tutela/education';
import type { Caller } from '@tutela/testing';
import { stringify } from 'csv-stringify/sync';
import { listHeadings, type ListHeading } from '@tutela/contracts';

export type Cells = Partial<Record<ListHeading, string>>;

/** A made-up child's row that is in order; the same number, the same child. */
export function aRow(number: number, changes: Cells = {}): Cells {
  const last12 = `9994${String(number).padStart(8, '0')}`;
  return {
    'Local id': `NM-${number}`,
    UPN: `${upnCheckLetter(last12)}${last12}`,
    'Legal surname': `Adeyemi${'abcdefghij'.charAt(number % 10)}`,
    'Legal forename': 'Marcus',
    'Date of birth': '04/03/2012',
    'School URN': '999001',
    'Year group': '9',
    'Social worker': 'Rosa Lind',
    Placement: 'Foster care',
    'In care from': '02/05/2026',
    ...changes,
  };
}

/** The file of a list, with all listHeadings or with the given ones. */
export function fileOf(rows: readonly Cells[], given: readonly ListHeading[] = listHeadings): Buffer {
  return Buffer.from(stringify([[...given], ...rows.map((cells) => given.map((heading) => cells[heading] ?? ''))]));
}

/** Uploads rows as a list of its own. */
export async function upload(
  as: Caller,
  rows: readonly Cells[],
  id: string = randomUUID(),
): Promise<OutputOf<typeof uploadList>> {
  return as.ask(uploadList, { import: id }, { raw: fileOf(rows) });
}

/** Uploads rows and confirms them. */
export async function confirmed(
  as: Caller,
  rows: readonly Cells[],
  missing: InputOf<typeof confirmList>['missing'] = [],
): Promise<OutputOf<typeof confirmList>> {
  const { import: id } = await upload(as, rows);
  return as.ask(confirmList, { import: id, missing });
}
