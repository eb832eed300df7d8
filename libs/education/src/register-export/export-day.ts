import { dayOf } from '../day';
import type { ParsedDay } from '../day-text';

/** How an export writes its days. Stroke, hyphen and full stop are alike; a year has four digits, or the century would be guessed. */
export const exportDayFormats = ['dd/mm/yyyy', 'yyyy-mm-dd', 'mm/dd/yyyy', 'dd mmm yyyy'] as const;
export type ExportDayFormat = (typeof exportDayFormats)[number];

/** Some systems write midnight behind every day. */
const midnight = /[T ]0{1,2}:00(?::00(?:\.0{1,7})?)?Z?$/;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const patterns: Record<ExportDayFormat, RegExp> = {
  'dd/mm/yyyy': /^(?<day>\d{1,2})([/.-])(?<month>\d{1,2})\2(?<year>\d{4})$/,
  'mm/dd/yyyy': /^(?<month>\d{1,2})([/.-])(?<day>\d{1,2})\2(?<year>\d{4})$/,
  'yyyy-mm-dd': /^(?<year>\d{4})([/.-]?)(?<month>\d{2})\2(?<day>\d{2})$/,
  'dd mmm yyyy': /^(?<day>\d{1,2})[ -](?<month>[A-Za-z]{3})[A-Za-z]{0,6}[ -](?<year>\d{4})$/,
};

const swapped: Partial<Record<ExportDayFormat, ExportDayFormat>> = {
  'dd/mm/yyyy': 'mm/dd/yyyy',
  'mm/dd/yyyy': 'dd/mm/yyyy',
};

/** The day of a cell written in that format; fault 'format' for any other writing, 'impossible' for a day that does not exist. */
export function exportDay(text: string, format: ExportDayFormat): ParsedDay {
  const trimmed = text.trim();
  if (trimmed === '') return { fault: 'empty' };
  const parts = patterns[format].exec(trimmed.replace(midnight, ''))?.groups;
  if (!parts) return { fault: 'format' };
  const day = dayOf(Number(parts['year']), monthOf(parts['month'] ?? ''), Number(parts['day']));
  return day === undefined ? { fault: 'impossible' } : { day };
}

/** True where day and month stand the other way round than the format has them, as in 10/31/2026 with the day first. */
export function isSwappedDay(text: string, format: ExportDayFormat): boolean {
  const other = swapped[format];
  return (
    other !== undefined && exportDay(text, format).fault === 'impossible' && exportDay(text, other).day !== undefined
  );
}

function monthOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : months.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

/** The formats that read every one of these cells, in the order above; several where no day is after the twelfth. */
export function fittingDayFormats(cells: readonly string[]): ExportDayFormat[] {
  const written = cells.filter((cell) => cell.trim() !== '');
  return exportDayFormats.filter((format) => written.every((cell) => exportDay(cell, format).day !== undefined));
}
