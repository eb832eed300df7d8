import { addDays, dayOf, weekday } from './day';
import type { Day } from './day';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

const LAST_EXCEL_SERIAL = 60_000;
const EXCEL_FAKE_LEAP_DAY = 60;

export type DayFault = 'empty' | 'format' | 'impossible';
export type ParsedDay = { day: Day; fault?: undefined } | { day?: undefined; fault: DayFault };

/**
 * A day as people and spreadsheets write it: d/m/yyyy, dd/mm/yyyy, yyyy-mm-dd, or an Excel serial (1900 system, 1 to 60000).
 * Fault 'format' for any other writing, 'impossible' for a day that does not exist.
 */
export function parseDay(text: string): ParsedDay {
  const trimmed = text.trim();
  if (trimmed === '') return { fault: 'empty' };
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(trimmed);
  if (british) return existing(dayOf(Number(british[3]), Number(british[2]), Number(british[1])));
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed);
  if (iso) return existing(dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  if (/^\d{1,5}$/.test(trimmed)) return existing(dayOfExcelSerial(Number(trimmed)));
  return { fault: 'format' };
}

function existing(day: Day | undefined): ParsedDay {
  return day === undefined ? { fault: 'impossible' } : { day };
}

function dayOfExcelSerial(serial: number): Day | undefined {
  if (serial < 1 || serial > LAST_EXCEL_SERIAL || serial === EXCEL_FAKE_LEAP_DAY) return undefined;
  // Excel keeps a 29 February 1900 that never was, so later serials are one too high.
  return addDays('1899-12-31', serial > EXCEL_FAKE_LEAP_DAY ? serial - 1 : serial);
}

/** 'Sunday 22 November 2026'. */
export function dayInWords(day: Day): string {
  return `${WEEKDAYS[weekday(day) - 1] ?? ''} ${dayInTable(day)}`;
}

/** '22 November 2026'. */
export function dayInTable(day: Day): string {
  return `${dayOfMonth(day)} ${monthName(day)} ${day.slice(0, 4)}`;
}

/** '22 Nov', where there is no room for more. */
export function dayShort(day: Day): string {
  return `${dayOfMonth(day)} ${monthName(day).slice(0, 3)}`;
}

function dayOfMonth(day: Day): number {
  return Number(day.slice(8));
}

function monthName(day: Day): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
}
