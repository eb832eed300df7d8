import { Refusal } from '@tutela/contracts';
import { CsvError, parse } from 'csv-parse/sync';
import type { ListHeading } from '@tutela/contracts';
import { readHeadings } from './list-headings';
import { textOf } from './text-of';

export const mostRows = 20_000;
const mostColumns = 200;
/** Far more than any row of ours: a quote that is never closed would otherwise take the rest of the file for one value. */
const longestRow = 100_000;

export interface FileRow {
  /** As a spreadsheet counts: the headings are row 1. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ListHeading, string>>>;
  /** It has values beyond the last heading. */
  readonly surplus: boolean;
}

export interface ListFile {
  readonly headings: readonly ListHeading[];
  readonly unknownHeadings: readonly string[];
  readonly rows: readonly FileRow[];
}

/**
 * A list of children as spreadsheets save it: CSV with commas, semicolons or tabs, in UTF-8 or Windows-1252 (VS-15).
 * Refuses with 'not-a-list' and why ('not-text', 'empty', 'quotes', 'headings'), and with 'too-large' above 20,000 rows.
 */
export function readListFile(bytes: Buffer): ListFile {
  mustBeText(bytes);
  const records = recordsOf(textOf(bytes));
  const first = records.findIndex((cells) => !isBlank(cells));
  const headingCells = records[first];
  if (headingCells === undefined) throw new Refusal('not-a-list', { why: 'empty' });
  const { columns, missing, twice, unknown } = readHeadings(headingCells);
  if (missing.length > 0 || twice.length > 0 || columns.length > mostColumns)
    throw new Refusal('not-a-list', { why: 'headings', missing, twice });
  const rows = records.flatMap((cells, index) =>
    index <= first || isBlank(cells) ? [] : [fileRow(index + 1, cells, columns)],
  );
  if (rows.length === 0) throw new Refusal('not-a-list', { why: 'empty' });
  return { headings: columns.filter((column) => column !== undefined), unknownHeadings: unknown, rows };
}

/** Workbooks, pictures and UTF-16 all hold noughts; text in the two encodings we read never does. */
function mustBeText(bytes: Buffer): void {
  if (bytes.includes(0)) throw new Refusal('not-a-list', { why: 'not-text' });
}

function recordsOf(text: string): string[][] {
  try {
    const records = parse(text, {
      delimiter: separatorOf(text),
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: longestRow,
      to: mostRows + 2,
    });
    if (records.length > mostRows + 1) throw new Refusal('too-large', { maxRows: mostRows });
    return records;
  } catch (error) {
    if (error instanceof CsvError) throw new Refusal('not-a-list', { why: 'quotes' });
    throw error;
  }
}

/** The one of the three that the first line with anything in it holds most often. */
function separatorOf(text: string): string {
  const line =
    text
      .slice(0, longestRow)
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? '';
  const counted = [',', ';', '\t'].map((separator) => ({ separator, times: line.split(separator).length }));
  return counted.reduce((best, next) => (next.times > best.times ? next : best)).separator;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function fileRow(row: number, values: readonly string[], columns: readonly (ListHeading | undefined)[]): FileRow {
  const cells: Partial<Record<ListHeading, string>> = {};
  for (const [column, heading] of columns.entries()) if (heading) cells[heading] = values[column] ?? '';
  return { row, cells, surplus: !isBlank(values.slice(columns.length)) };
}
