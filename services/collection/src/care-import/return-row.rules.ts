import type { ReturnFault } from '@tutela/contracts';
import { dayInTable } from '@tutela/education';
import { z } from 'zod';
import { readNeededDay, readNeededText, readUpn, type Cell } from '../list-import/cell.rules';
import { Findings, type RowFault } from '../list-import/findings';
import { shortened } from '../list-import/list-headings';
import { areShortBreaks, isLegalStatus, isReasonForEnd, isReasonForNew } from './return-codes';
import type { ReturnColumn, ReturnRow } from './return-file';

const found = z.object({ heading: z.string(), fault: z.string(), facts: z.record(z.string(), z.string()).optional() });
const checkedRow = z.object({
  row: z.int(),
  /** CHILD as typed: the authority's own number of the child. */
  child: z.string(),
  faults: z.array(found),
  warnings: z.array(found),
});

/** A row of the header. `upn` is left out where the child has none, or where it is at fault. */
export const headerRow = checkedRow.extend({
  typedUpn: z.string(),
  upn: z.string().optional(),
  birthDate: z.iso.date().optional(),
});
export type HeaderRow = z.infer<typeof headerRow>;

/** A row of the episodes. `decom` is left out where it is at fault. */
export const episodeRow = checkedRow.extend({
  decom: z.iso.date().optional(),
  dec: z.iso.date().optional(),
  rne: z.string(),
  rec: z.string(),
});
export type EpisodeRow = z.infer<typeof episodeRow>;

/** Says of a row that it is one of short breaks. */
export function isShortBreaks({ fault }: RowFault): boolean {
  return fault === ('short-breaks' satisfies ReturnFault);
}

/** Is this an episode of short breaks? What is said of the row decides about it too, so that both are always the same (ADR 0013). */
export function isOfShortBreaks({ warnings }: EpisodeRow): boolean {
  return warnings.some(isShortBreaks);
}

/** Why a child has no UPN, as the guide to the return has it. */
const withoutUpn = /^UN[1-5]$/i;

/** Checks one row of the header. Never throws. */
export function checkHeaderRow({ row, cells, surplus }: ReturnRow, today: string): HeaderRow {
  const findings = new Findings();
  const cell = cellOf(cells, findings);
  if (surplus) findings.add('', 'too-many-cells');
  const typedUpn = (cells.UPN ?? '').trim();
  const isLeftOut = typedUpn === '' || withoutUpn.test(typedUpn);
  const child = readChild(cell('CHILD'));
  const birthDate = readNeededDay(cell('DOB'));
  if (birthDate && birthDate > today) findings.add('DOB', 'birth-date-ahead', { day: dayInTable(birthDate) });
  if (typedUpn === '') findings.add('UPN', 'upn-missing');
  const upn = isLeftOut ? undefined : readUpn(cell('UPN'))?.upn;
  return { row, child, typedUpn: shortened(typedUpn), upn, birthDate, ...foundIn(findings) };
}

/** Checks one row of the episodes by itself. Never throws. */
export function checkEpisodeRow({ row, cells, surplus }: ReturnRow, today: string): EpisodeRow {
  const findings = new Findings();
  const cell = cellOf(cells, findings);
  if (surplus) findings.add('', 'too-many-cells');
  const child = readChild(cell('CHILD'));
  const decom = readNeededDay(cell('DECOM'));
  const dec = (cells.DEC ?? '').trim() === '' ? undefined : readNeededDay(cell('DEC'));
  checkDays(decom, dec, today, findings);
  const { rne, rec } = readReasons(cells, findings);
  checkLegalStatus(codeOf(cells.LS), findings);
  return { row, child, decom, dec, rne, rec, ...foundIn(findings) };
}

function cellOf(cells: ReturnRow['cells'], findings: Findings): (heading: ReturnColumn) => Cell {
  return (heading) => ({ heading, typed: cells[heading] ?? '', findings });
}

/** What a spreadsheet would run when the return is opened in it, and no number of a child. */
const formula = /^\s*[=+\-@＝＋－＠]/u;

function readChild(cell: Cell): string {
  if (formula.test(cell.typed)) cell.findings.add(cell.heading, 'formula', { read: shortened(cell.typed) });
  return readNeededText(cell) ?? shortened(cell.typed);
}

function checkDays(decom: string | undefined, dec: string | undefined, today: string, findings: Findings): void {
  if (decom && decom > today) findings.add('DECOM', 'care-starts-ahead', { day: dayInTable(decom) });
  if (dec && dec > today) findings.add('DEC', 'episode-ends-ahead', { day: dayInTable(dec) });
  if (decom && dec && dec < decom) findings.add('DEC', 'episode-ends-before-it-starts', { day: dayInTable(dec) });
}

function readReasons(cells: ReturnRow['cells'], findings: Findings): { rne: string; rec: string } {
  const [rne, rec] = [codeOf(cells.RNE), codeOf(cells.REC)];
  const hasEnd = (cells.DEC ?? '').trim() !== '';
  if (rne === '') findings.add('RNE', 'missing');
  else if (!isReasonForNew(rne)) findings.add('RNE', 'rne-unknown', { read: rne });
  if (rec !== '' && !isReasonForEnd(rec)) findings.add('REC', 'rec-unknown', { read: rec });
  if (hasEnd && rec === '') findings.add('REC', 'dec-without-rec');
  if (!hasEnd && rec !== '') findings.add('DEC', 'rec-without-dec');
  return { rne, rec };
}

/** Of a status that nobody knows nobody can say that it is no short break, and care would be the guess. */
function checkLegalStatus(legalStatus: string, findings: Findings): void {
  if (legalStatus === '') findings.add('LS', 'missing');
  else if (!isLegalStatus(legalStatus)) findings.add('LS', 'ls-unknown', { read: legalStatus });
  if (areShortBreaks(legalStatus)) findings.add('LS', 'short-breaks');
}

function codeOf(typed = ''): string {
  return shortened(typed.normalize('NFKC').replace(/\s/gu, '')).toUpperCase();
}

function foundIn({ faults, warnings }: Findings): Pick<HeaderRow, 'faults' | 'warnings'> {
  return { faults, warnings };
}
