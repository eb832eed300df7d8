import { addDays, daysBetween, isDay } from './day';
import type { Day, Session } from './day';

/** A school year, '2026/27', from 1 August to 31 July. */
export type SchoolYear = string;

/** Places for the sessions of one school year: 366 days, two each. */
export const SESSION_PLACES = 732;

const FIRST_MONTH = 8;
const COHORT_MONTH = 9;
const AGE_BEFORE_RECEPTION = 4;

/** The school year a day belongs to; it turns on 1 August. */
export function schoolYearOf(day: Day): SchoolYear {
  return schoolYearFrom(yearTurningIn(FIRST_MONTH, day));
}

/** The school year that begins on 1 August of the given year: 2026 gives '2026/27'. */
export function schoolYearFrom(year: number): SchoolYear {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

/** True for 'yyyy/yy' with two years in succession. */
export function isSchoolYear(text: string): boolean {
  return /^[1-9]\d{3}\/\d{2}$/.test(text) && schoolYearFrom(Number(text.slice(0, 4))) === text;
}

/** The 1 August it begins on. Throws a RangeError for a text that is not a school year. */
export function schoolYearStart(year: SchoolYear): Day {
  if (!isSchoolYear(year)) throw new RangeError('not a school year');
  return `${year.slice(0, 4)}-08-01`;
}

/** The place of a session in its school year, 0 to 731: twice the days since 1 August, one more for the afternoon. */
export function sessionPosition(on: Day, session: Session): number {
  return 2 * daysBetween(schoolYearStart(schoolYearOf(on)), on) + (session === 'PM' ? 1 : 0);
}

/** The session at a place of a school year; undefined beyond its end (730 and 731 exist only with a 29 February). */
export function sessionAt(year: SchoolYear, position: number): { on: Day; session: Session } | undefined {
  if (!Number.isInteger(position) || position < 0 || position >= SESSION_PLACES) return undefined;
  const on = addDays(schoolYearStart(year), Math.floor(position / 2));
  if (schoolYearOf(on) !== year) return undefined;
  return { on, session: position % 2 === 0 ? 'AM' : 'PM' };
}

/** The year group by age: 0 is Reception, below it nursery age. It turns on 1 September, also for those born on that day. */
export function yearGroupAt(birthDate: Day, day: Day): number {
  return yearTurningIn(COHORT_MONTH, day) - yearTurningIn(COHORT_MONTH, birthDate) - AGE_BEFORE_RECEPTION - 1;
}

/** 'Reception', 'Year 9'. */
export function yearGroupInWords(yearGroup: number): string {
  if (yearGroup < 0) return 'Before Reception';
  if (yearGroup > 13) return 'After Year 13';
  return yearGroup === 0 ? 'Reception' : `Year ${yearGroup}`;
}

function yearTurningIn(month: number, day: Day): number {
  if (!isDay(day)) throw new RangeError('not a day');
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= month ? year : year - 1;
}
