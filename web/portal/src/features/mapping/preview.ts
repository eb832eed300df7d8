import {
  codeOn,
  dayInTable,
  exportFields,
  exportReader,
  headingKey,
  longestHeading,
  mappingFaults,
  type ExportField,
  type ExportMapping,
  type ExportRowFault,
} from '@tutela/education';
import type { Sample } from './sample-file';

const rowsShown = 10;
const mostWords = 20;

export interface PreviewMark {
  readonly session: 'AM' | 'PM';
  readonly code: string;
  readonly words: string;
}

export type PreviewRow = { readonly line: number } & (
  | {
      readonly upn?: string;
      readonly name: string;
      readonly born: string;
      readonly on: string;
      readonly marks: readonly PreviewMark[];
      readonly faults?: undefined;
    }
  | { readonly faults: readonly ExportRowFault[] | 'columns' }
);

export interface Preview {
  readonly first: readonly PreviewRow[];
  readonly read: number;
  readonly notRead: number;
  /** How many rows of the sample have something wrong in that column. */
  readonly faultsByField: readonly { readonly field: ExportField; readonly rows: number }[];
  /** Rows with more or fewer cells than headings. */
  readonly uneven: number;
}

/** What the extractor would make of the sample, by its own rules; undefined while the mapping is not complete (VS-06). */
export function previewOf(mapping: ExportMapping, { headings, rows }: Sample): Preview | undefined {
  if (mappingFaults(mapping).length > 0) return undefined;
  const { read } = exportReader(mapping, headings);
  if (!read) return undefined;
  const all = rows.map(({ line, cells }) => ({ line, ...read(cells) }));
  const faults = all.flatMap((row) => (row.faults ? [row.faults] : []));
  const inFields = faults
    .filter((fault) => fault !== 'columns')
    .map((found) => new Set(found.map(({ field }) => field)));
  return {
    first: all.slice(0, rowsShown).map(shown),
    read: all.length - faults.length,
    notRead: faults.length,
    faultsByField: exportFields
      .map((field) => ({ field, rows: inFields.filter((fields) => fields.has(field)).length }))
      .filter((counted) => counted.rows > 0),
    uneven: faults.length - inFields.length,
  };
}

type ReadRow = { line: number } & ReturnType<NonNullable<ReturnType<typeof exportReader>['read']>>;

function shown({ line, row, faults }: ReadRow): PreviewRow {
  if (!row) return { line, faults };
  const { upn, legalForename, legalSurname, birthDate } = row.pupil;
  return {
    line,
    upn,
    name: `${legalForename} ${legalSurname}`,
    born: dayInTable(birthDate),
    on: dayInTable(row.on),
    marks: row.marks.map(({ session, code }) => ({ session, code, words: codeOn(code, row.on).words })),
  };
}

/** Headings that can be chosen: one that stands twice could be either column, and the extractor takes none that is longer than a heading. */
export function choosableHeadings(headings: readonly string[]): string[] {
  const keys = headings.map(headingKey);
  return headings.filter(
    (heading, column) =>
      heading.trim() !== '' &&
      heading.trim().length <= longestHeading &&
      keys.indexOf(keys[column] ?? '') === keys.lastIndexOf(keys[column] ?? ''),
  );
}

/** What stands under the heading of the session, to choose the words for morning and afternoon from. */
export function wordsUnder({ headings, rows }: Sample, heading: string | undefined): string[] {
  const column = heading === undefined ? -1 : headings.indexOf(heading);
  const words = rows.map(({ cells }) => cells[column]?.trim() ?? '').filter((word) => word !== '' && word.length <= 50);
  return [...new Set(words)].slice(0, mostWords);
}

/** The mapping with another heading for a field; none takes the field away. */
export function withHeading(mapping: ExportMapping, field: ExportField, heading: string | undefined): ExportMapping {
  const others = Object.entries(mapping.headings).filter(([name]) => name !== field);
  const all = heading === undefined ? others : [...others, [field, heading]];
  return { ...mapping, headings: Object.fromEntries(all) as ExportMapping['headings'] };
}
