import { addDays, dayInTable, yearGroupAt, yearGroupInWords } from '@tutela/education';
import { z } from 'zod';
import { profile } from '../child/profile';
import {
  readDay,
  readNeededDay,
  readNeededText,
  readRegistration,
  readText,
  readUpn,
  readYearGroup,
  type Cell,
} from './cell.rules';
import { Findings, type RowFault } from './findings';
import type { ListHeading } from '@tutela/contracts';
import { shortened } from './list-headings';
import type { FileRow } from './list-file';

const oldestDays = 25 * 365.25;
const furthestAheadDays = 366;
/** Children in a year group above or below their age exist; two away is more often a slip. */
const usualYearsFromAge = 1;

/** What a row says of a child once nothing is wrong with it. A value left out was empty, or its column is not in the list. */
export const rowValues = profile.extend({
  yearGroup: z.int().optional(),
  placementFrom: z.iso.date().optional(),
  inCareFrom: z.iso.date(),
  inCareTo: z.iso.date().optional(),
});
export type RowValues = z.infer<typeof rowValues>;

export interface CheckedRow {
  readonly row: number;
  readonly name: string;
  readonly localId: string;
  readonly birthDateInWords?: string;
  /** Left out for the main one. */
  readonly registration?: 'subsidiary';
  /** Only when no cell is at fault. */
  readonly values?: RowValues;
  readonly faults: RowFault[];
  readonly warnings: RowFault[];
}

/** Checks the cells of one row (VS-15); schools and other rows are looked at apart. Never throws. */
export function checkRow({ row, cells, surplus }: FileRow, today: string): CheckedRow {
  const findings = new Findings();
  const cell = (heading: ListHeading): Cell => ({ heading, typed: cells[heading] ?? '', findings });
  if (surplus) findings.add('', 'too-many-cells');
  const read = {
    ...readIdentity(cell),
    ...readDates(cell),
    yearGroup: readYearGroup(cell('Year group')),
    socialWorker: readText(cell('Social worker')),
    placement: readText(cell('Placement')),
    legalStatus: readText(cell('Legal status')),
  };
  checkDates(read, today, findings);
  checkYearGroup(read, today, findings);
  const registration = readRegistration(cell('Registration'));
  const values = rowValues.safeParse(read);
  return {
    row,
    name: shownName(cells),
    localId: shortened(cells['Local id'] ?? ''),
    birthDateInWords: read.birthDate && dayInTable(read.birthDate),
    registration: registration === 'subsidiary' ? registration : undefined,
    values: findings.faults.length === 0 ? values.data : undefined,
    faults: findings.faults,
    warnings: findings.warnings,
  };
}

function shownName(cells: FileRow['cells']): string {
  const surname = cells['Preferred surname']?.trim() || cells['Legal surname'] || '';
  const forename = cells['Preferred forename']?.trim() || cells['Legal forename'] || '';
  return shortened(`${forename.trim()} ${surname.trim()}`);
}

type Values = Partial<RowValues>;

function readIdentity(cell: (heading: ListHeading) => Cell): Values {
  return {
    localId: readNeededText(cell('Local id')),
    ...readUpns(cell('UPN'), cell('Former UPN')),
    legalSurname: readNeededText(cell('Legal surname')),
    legalForename: readNeededText(cell('Legal forename')),
    preferredSurname: readText(cell('Preferred surname')),
    preferredForename: readText(cell('Preferred forename')),
    birthDate: readNeededDay(cell('Date of birth')),
  };
}

function readUpns(upn: Cell, former: Cell): Values {
  const { findings } = upn;
  if (upn.typed.trim() === '') findings.add('UPN', 'upn-missing');
  const read = readUpn(upn);
  const formerUpn = readUpn(former)?.upn;
  if (read?.temporary) findings.add('UPN', 'upn-temporary');
  if (read && read.upn === formerUpn) findings.add('Former UPN', 'former-upn-is-the-same');
  return { upn: read?.upn, formerUpn };
}

function readDates(cell: (heading: ListHeading) => Cell): Values {
  return {
    placementFrom: readDay(cell('Placement from')),
    inCareFrom: readNeededDay(cell('In care from')),
    inCareTo: readDay(cell('In care to')),
  };
}

function checkDates(
  { birthDate, placementFrom, inCareFrom, inCareTo }: Values,
  today: string,
  findings: Findings,
): void {
  if (birthDate && birthDate > today) findings.add('Date of birth', 'birth-date-ahead', { day: dayInTable(birthDate) });
  if (birthDate && birthDate < addDays(today, -Math.floor(oldestDays)))
    findings.add('Date of birth', 'birth-date-too-early', { day: dayInTable(birthDate) });
  if (inCareFrom && inCareFrom > today)
    findings.add('In care from', 'care-starts-ahead', { day: dayInTable(inCareFrom) });
  if (inCareFrom && inCareTo && inCareTo < inCareFrom)
    findings.add('In care to', 'care-ends-before-it-starts', { day: dayInTable(inCareTo) });
  const later = { 'Placement from': placementFrom, 'In care from': inCareFrom, 'In care to': inCareTo };
  for (const [heading, day] of Object.entries(later)) {
    if (day && birthDate && day < birthDate) findings.add(heading, 'before-birth', { day: dayInTable(day) });
    if (day && heading !== 'In care from' && day > addDays(today, furthestAheadDays))
      findings.add(heading, 'too-far-ahead', { day: dayInTable(day) });
  }
}

function checkYearGroup({ birthDate, yearGroup }: Values, today: string, findings: Findings): void {
  if (birthDate === undefined || yearGroup === undefined) return;
  const byAge = yearGroupAt(birthDate, today);
  if (Math.abs(byAge - yearGroup) > usualYearsFromAge)
    findings.add('Year group', 'year-group-unlikely', { byAge: yearGroupInWords(byAge) });
}
