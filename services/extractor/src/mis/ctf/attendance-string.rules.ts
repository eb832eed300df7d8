import {
  addDays,
  codeByte,
  codeOn,
  isPossible,
  UNNUMBERED_CODE_BYTE,
  weekday,
  type Day,
  type Session,
} from '@tutela/education';
import type { MisMark } from '../mis';

/** Why a string of marks is not taken. */
export type StringFault = 'code' | 'strokes' | 'weekends';

export type ReadString =
  | { readonly marks: readonly MisMark[]; readonly fault?: undefined }
  | { readonly marks?: undefined; readonly fault: StringFault };

const sessions = ['AM', 'PM'] as const;
const noMark = '-';
const ascii = /^[\x20-\x7e]*$/;
const friday = 5;
const saturday = 6;
/** One two-day closure just where a weekend would be may be chance; two of them, a week apart, are weekends. */
const enoughWeekends = 2;

/** The two ways in which days follow one another in a string: the published text could not be read, so the string has to say which. */
type Calendar = 'every-day' | 'weekdays';

/**
 * The marks of a CTF's AttendanceMarks: a character for each session, morning and afternoon, from its start date on. Every character must be
 * a code of the national table (VS-29), the strokes must stand in their own half of the day, and whether weekends are in it must be beyond
 * doubt; else nothing of the string is taken.
 */
export function readAttendanceString(start: Day, text: string): ReadString {
  // In capitals a letter that is not ASCII can become a code, or two of them.
  if (!ascii.test(text)) return { fault: 'code' };
  const codes = Array.from(text.toUpperCase(), (character) => (character === ' ' ? noMark : character));
  if (codes.some((code) => codeByte(code) === UNNUMBERED_CODE_BYTE)) return { fault: 'code' };
  if (codes.some((code, index) => code === (index % 2 === 0 ? '\\' : '/'))) return { fault: 'strokes' };
  const calendar = calendarOf(start, codes);
  if (calendar === undefined) return { fault: 'weekends' };
  const days = daysFrom(start, Math.ceil(codes.length / 2), calendar);
  return { marks: codes.map((code, index) => ({ on: days[index >> 1] ?? start, session: sessionOf(index), code })) };
}

function sessionOf(index: number): Session {
  return sessions[index % 2 === 0 ? 0 : 1];
}

/** Undefined where both would do and would give different marks. */
function calendarOf(start: Day, codes: readonly string[]): Calendar | undefined {
  const days = daysFrom(start, Math.ceil(codes.length / 2), 'every-day');
  const looks = days.map((on, day) => lookOf(codes.slice(day * 2, day * 2 + 2), on));
  const atWeekends = looks.filter((_, day) => isWeekend(days[day] ?? start));
  if (atWeekends.includes('school')) return isWeekend(start) ? undefined : 'weekdays';
  const firstWeekend = days.findIndex(isWeekend);
  // Behind the first weekend no day has a mark of the child, so both ways give the same.
  if (firstWeekend === -1 || looks.slice(firstWeekend).every((look) => look === 'closed')) return 'every-day';
  if (atWeekends.includes('other')) return undefined;
  const isOpen = (day: number): boolean => (looks[day] ?? 'closed') !== 'closed';
  const weekends = days.filter((on, day) => aboutDay(on).weekday === saturday && isOpen(day - 1) && isOpen(day + 2));
  return weekends.length >= enoughWeekends ? 'every-day' : undefined;
}

/** A day with a session the child was to attend, one without any mark of the child, or another: dual registration, a forced closure. */
function lookOf(codes: readonly string[], on: Day): 'school' | 'closed' | 'other' {
  const categories = codes.map((code) => codeOn(code, on).category);
  if (categories.some(isPossible)) return 'school';
  return categories.every((category) => category === 'administrative' || category === 'missing') ? 'closed' : 'other';
}

function isWeekend(on: Day): boolean {
  return aboutDay(on).weekday > friday;
}

function daysFrom(start: Day, count: number, calendar: Calendar): Day[] {
  const days: Day[] = [];
  for (let day = start; days.length < count; day = aboutDay(day).next)
    if (calendar === 'every-day' || !isWeekend(day)) days.push(day);
  return days;
}

/** A file tells thousands of pupils the same days, and reckoning them took most of its time. */
const known = new Map<Day, { readonly weekday: number; readonly next: Day }>();

function aboutDay(on: Day): { readonly weekday: number; readonly next: Day } {
  const about = known.get(on) ?? { weekday: weekday(on), next: addDays(on, 1) };
  known.set(on, about);
  return about;
}
