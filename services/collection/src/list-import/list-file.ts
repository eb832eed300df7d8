import { Refusal, type ListHeading } from '@tutela/contracts';
import { isBlank, readCsvTable, type TableRow } from './csv-table';
import { readHeadings } from './list-headings';

const mostColumns = 200;

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
  const table = readCsvTable(bytes, { type: 'not-a-list' });
  const { columns, missing, twice, unknown } = readHeadings(table.headings);
  if (missing.length > 0 || twice.length > 0 || columns.length > mostColumns)
    throw new Refusal('not-a-list', { why: 'headings', missing, twice });
  if (table.rows.length === 0) throw new Refusal('not-a-list', { why: 'empty' });
  return {
    headings: columns.filter((column) => column !== undefined),
    unknownHeadings: unknown,
    rows: table.rows.map((row) => fileRow(row, columns)),
  };
}

function fileRow({ row, values }: TableRow, columns: readonly (ListHeading | undefined)[]): FileRow {
  const cells: Partial<Record<ListHeading, string>> = {};
  for (const [column, heading] of columns.entries()) if (heading) cells[heading] = values[column] ?? '';
  return { row, cells, surplus: !isBlank(values.slice(columns.length)) };
}
