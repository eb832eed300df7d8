import { Readable, pipeline } from 'node:stream';
import {
  exportFaultsInWords,
  exportReader,
  isSeparatorHint,
  separatorOf,
  windows1252,
  type ExportReader,
  type ExportRow,
} from '@tutela/education';
import { CsvError, parse, type Info } from 'csv-parse';
import type { DroppedFile, FileFormat, Shelving } from '../dropped/file-format';
import { pupilId } from '../dropped/pupil-id';
import type { CsvSettings } from '../mis-settings';
import { csvRefused, headingsRefused, otherPupil } from './csv-sentences';

/** A register of 2,000 pupils has some 760,000 sessions in a year. */
export const csvCaps = { bytes: 512 * 1024 * 1024, rows: 3_000_000, milliseconds: 300_000 };
type CsvCaps = Readonly<typeof csvCaps>;

/** Far more than any row of ours: a quote that is never closed would otherwise take the rest of the file for one value. */
const longestRow = 100_000;
const rowsAtOnce = 1000;
/** Read another way, the same file gives other marks. */
const reading = 'csv-2';

interface CsvRow {
  readonly record: readonly string[];
  readonly info: Info;
}
type ReadRow = NonNullable<ExportReader['read']>;

/** A school's own export with its own headings, by the mapping it has made (VS-06): CSV with commas, semicolons or tabs. */
export function csvFormat({ mapping }: Pick<CsvSettings, 'mapping'>, caps: CsvCaps = csvCaps): FileFormat {
  return {
    takes: (name) => /\.(?:csv|tsv|txt)$/i.test(name),
    settings: `${reading} ${JSON.stringify(mapping)}`,
    read: async (file, bytes, shelf) => {
      if (file.encoding === 'not-text') throw csvRefused('not-text');
      if (file.size > caps.bytes) throw csvRefused('too-large');
      const headingsToReader = (headings: readonly string[]): ReadRow => {
        const { read, absent, twice } = exportReader(mapping, headings);
        if (!read) throw headingsRefused(absent, twice);
        return read;
      };
      await readRows(rowsOf(textOf(file, bytes)), headingsToReader, shelf, caps);
      return file.changedAt;
    },
  };
}

async function readRows(
  rows: AsyncIterable<CsvRow>,
  readerFor: (headings: readonly string[]) => ReadRow,
  shelf: Shelving,
  caps: CsvCaps,
): Promise<void> {
  const startedAt = performance.now();
  let read: ReadRow | undefined;
  let count = 0;
  let before = 0;
  for await (const { record, info } of rows) {
    // The parser counts to the end of a row; a person looks for its beginning.
    const line = before + 1;
    before = info.lines;
    if (record.every((cell) => cell.trim() === '')) continue;
    if (!read && isSeparatorHint(record)) continue;
    if (read) shelveRow(shelf, read(record), line);
    else read = readerFor(record);
    count += 1;
    if (count > caps.rows) throw csvRefused('too-many');
    if (count % rowsAtOnce !== 0) continue;
    await shelf.settle();
    if (performance.now() - startedAt > caps.milliseconds) throw csvRefused('too-slow');
  }
  if (!read) throw csvRefused('empty');
}

function shelveRow(shelf: Shelving, read: ReturnType<ReadRow>, line: number): void {
  if (read.faults && read.faults !== 'columns' && read.faults.some(({ fault }) => fault === 'day-swapped'))
    throw csvRefused('swapped', line);
  const why = read.row ? shelvePupil(shelf, read.row) : exportFaultsInWords(read.faults);
  if (why !== undefined) shelf.notRead({ line, why });
}

/** Why not, where nothing of the row was taken. */
function shelvePupil(shelf: Shelving, { pupil, on, marks }: ExportRow): string | undefined {
  const id = pupilId(pupil);
  if (!shelf.pupil({ ...pupil, id })) return otherPupil;
  for (const mark of marks) shelf.mark(id, { on, ...mark });
  return undefined;
}

/** The separator is taken from the first piece that holds more than blanks. */
async function* rowsOf(text: AsyncIterable<string>): AsyncGenerator<CsvRow> {
  const pieces = text[Symbol.asyncIterator]();
  let begin = '';
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    begin += next.value;
    if (begin.trimStart().includes('\n') || begin.length > longestRow) break;
  }
  const all = Readable.from(joined(begin, pieces));
  const separator = separatorOf(begin.slice(0, longestRow));
  const parser = parse({
    delimiter: separator,
    relax_quotes: true,
    relax_column_count: true,
    info: true,
    max_record_size: longestRow,
  });
  let line = 1;
  try {
    for await (const row of pipeline(all, parser, () => undefined)) {
      const { record, info } = row as CsvRow;
      if (record.some((cell) => swallowsRows(cell, separator, record.length))) throw csvRefused('quotes', line);
      line = info.lines + 1;
      yield { record, info };
    }
  } catch (error) {
    throw error instanceof CsvError ? csvRefused('quotes', line) : error;
  }
}

/**
 * A quotation mark too many takes all before the next one for one value, and what stands behind that for the rest of its row: then a whole
 * row's separators are in the value, and a quotation mark where a value begins.
 */
function swallowsRows(value: string, separator: string, width: number): boolean {
  if (!value.includes('\n')) return false;
  const cells = value.split(separator);
  const begins = cells.flatMap((cell) => cell.split('\n')).map((text) => text.trimStart());
  return cells.length >= width && begins.some((text) => text.startsWith('"'));
}

async function* joined(begin: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    if (begin !== '') yield begin;
    for (let next = await rest.next(); !next.done; next = await rest.next()) if (next.value !== '') yield next.value;
  } finally {
    // Or the file would stay open after a refusal, and on Windows nobody could mend it.
    await rest.return?.();
  }
}

/** In one kind of line break, so that lines are counted as an editor does. */
async function* textOf({ encoding }: DroppedFile, bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let held = '';
  for await (const piece of bytes) {
    const text = held + (encoding === 'utf-8' ? decoder.decode(piece, { stream: true }) : windows1252(piece));
    held = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n');
  }
  if (held !== '') yield '\n';
}
