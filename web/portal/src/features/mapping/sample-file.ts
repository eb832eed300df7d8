import { isSeparatorHint, separatorOf, windows1252 } from '@tutela/education';
import type { Options } from 'csv-parse/sync';

/** Enough to see what the columns are; the rest of a large file is not even opened. */
export const sampleBytes = 1024 * 1024;
const mostRows = 2000;
const longestRow = 100_000;

export interface SampleRow {
  /** Where the row begins, as an editor counts. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Sample {
  readonly headings: readonly string[];
  readonly rows: readonly SampleRow[];
  /** The file goes on behind these rows. */
  readonly isCut: boolean;
}

export type SampleFault = 'not-text' | 'empty' | 'quotes';
export type ReadSample =
  | { readonly sample: Sample; readonly fault?: undefined }
  | { readonly sample?: undefined; readonly fault: SampleFault };

interface ParsedRow {
  readonly record: string[];
  readonly info: { readonly lines: number };
}
/** csv-parse, of which the page loads the browser's build. */
export type ParseCsv = (text: string, options: Options) => unknown;

/** Reads the beginning of a file as the extractor would: everything happens in this page, nothing of it goes anywhere (VS-05). */
export function sampleOf(bytes: Uint8Array, isCut: boolean, parse: ParseCsv): ReadSample {
  if (bytes.includes(0)) return { fault: 'not-text' };
  const text = textOf(bytes).replace(/\r\n?/g, '\n');
  const records = recordsOf(isCut ? text.slice(0, text.lastIndexOf('\n') + 1) : text, parse);
  if (!records) return { fault: 'quotes' };
  const written = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [head, ...rows] = isSeparatorHint(written[0]?.cells ?? []) ? written.slice(1) : written;
  if (!head || rows.length === 0) return { fault: 'empty' };
  return { sample: { headings: head.cells, rows: rows.slice(0, mostRows), isCut: isCut || rows.length > mostRows } };
}

function textOf(bytes: Uint8Array): string {
  try {
    // In pieces, because a sample may end within a character.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return windows1252(bytes);
  }
}

function recordsOf(text: string, parse: ParseCsv): SampleRow[] | undefined {
  try {
    const parsed = parse(text, {
      delimiter: separatorOf(text.slice(0, longestRow)),
      relax_quotes: true,
      relax_column_count: true,
      info: true,
      max_record_size: longestRow,
      to: mostRows + 2,
    }) as ParsedRow[];
    return parsed.map(({ record }, index) => ({ line: (parsed[index - 1]?.info.lines ?? 0) + 1, cells: record }));
  } catch {
    return undefined;
  }
}
