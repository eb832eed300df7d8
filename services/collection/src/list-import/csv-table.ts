import { Refusal, type RefusalType } from '@tutela/contracts';
import { CsvError, parse } from 'csv-parse/sync';
import { textOf } from './text-of';

export const mostRows = 20_000;
/** Far more than any row of ours: a quote that is never closed would otherwise take the rest of the file for one value. */
const longestRow = 100_000;

export interface TableRow {
  /** As a spreadsheet counts: the headings are row 1. */
  readonly row: number;
  readonly values: readonly string[];
}

export interface CsvTable {
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
}

/** How a kind of file is refused: with which refusal, and what it says besides why. */
export interface RefusedAs {
  readonly type: RefusalType;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/**
 * A table as spreadsheets save it: CSV with commas, semicolons or tabs, in UTF-8 or Windows-1252; blank rows are left out but counted.
 * Refuses as told and with why ('not-text', 'empty', 'quotes'), and with 'too-large' above 20,000 rows.
 */
export function readCsvTable(bytes: Buffer, refusedAs: RefusedAs): CsvTable {
  // Workbooks, pictures and UTF-16 all hold noughts; text in the two encodings we read never does.
  if (bytes.includes(0)) throw refusal(refusedAs, 'not-text');
  const records = recordsOf(textOf(bytes), refusedAs);
  const first = records.findIndex((cells) => !isBlank(cells));
  const headings = records[first];
  if (headings === undefined) throw refusal(refusedAs, 'empty');
  const rows = records.flatMap((values, index) =>
    index <= first || isBlank(values) ? [] : [{ row: index + 1, values }],
  );
  return { headings, rows };
}

function refusal({ type, facts }: RefusedAs, why: string): Refusal {
  return new Refusal(type, { ...facts, why });
}

function recordsOf(text: string, refusedAs: RefusedAs): string[][] {
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
    if (error instanceof CsvError) throw refusal(refusedAs, 'quotes');
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

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
