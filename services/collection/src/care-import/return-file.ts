import { Refusal, type ReturnFile } from '@tutela/contracts';
import { isBlank, readCsvTable } from '../list-import/csv-table';

/**
 * The columns that are read of each file, by the names that the guide to the return gives them. Nothing else of the return is kept; above
 * all not URN, which is the placement's with Ofsted and no school.
 */
const columnsOf = {
  header: ['CHILD', 'DOB', 'UPN'],
  episodes: ['CHILD', 'DECOM', 'RNE', 'LS', 'DEC', 'REC'],
} as const satisfies Record<ReturnFile, readonly string[]>;

export type HeaderColumn = (typeof columnsOf.header)[number];
export type EpisodeColumn = (typeof columnsOf.episodes)[number];
export type ReturnColumn = HeaderColumn | EpisodeColumn;

export interface ReturnRow {
  /** As a spreadsheet counts: the headings are row 1. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ReturnColumn, string>>>;
  /** It has values beyond the last heading. */
  readonly surplus: boolean;
}

/**
 * One file of the SSDA903 as CSV: its columns in any order, with others between them, as they change from year to year.
 * Refuses with 'not-a-return' and why ('not-text', 'empty', 'quotes', 'headings'), and with 'too-large' above 20,000 rows.
 */
export function readReturnFile(bytes: Buffer, file: ReturnFile): ReturnRow[] {
  const { headings, rows } = readCsvTable(bytes, { type: 'not-a-return', facts: { file } });
  const keys = headings.map(keyOf);
  const placeOf = placesOf(keys, file);
  if (rows.length === 0) throw new Refusal('not-a-return', { file, why: 'empty' });
  return rows.map(({ row, values }) => ({
    row,
    cells: Object.fromEntries(placeOf.map(([column, place]) => [column, values[place] ?? ''])),
    surplus: !isBlank(values.slice(headings.length)),
  }));
}

function placesOf(keys: readonly string[], file: ReturnFile): [ReturnColumn, number][] {
  const columns: readonly ReturnColumn[] = columnsOf[file];
  const missing = columns.filter((column) => !keys.includes(column));
  const twice = columns.filter((column) => keys.indexOf(column) !== keys.lastIndexOf(column));
  if (missing.length + twice.length > 0) {
    const looksLike = otherFile(keys, file);
    throw new Refusal('not-a-return', { file, why: 'headings', missing, twice, ...(looksLike && { looksLike }) });
  }
  return columns.map((column) => [column, keys.indexOf(column)]);
}

/** The two files are easily taken for one another. */
function otherFile(keys: readonly string[], file: ReturnFile): ReturnFile | undefined {
  const other = file === 'header' ? 'episodes' : 'header';
  return columnsOf[other].every((column) => keys.includes(column)) ? other : undefined;
}

function keyOf(heading: string): string {
  return heading.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
}
