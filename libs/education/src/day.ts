/** A calendar day, 'yyyy-mm-dd', without a time zone. */
export type Day = string;

/** The two sessions of a school day. */
export type Session = 'AM' | 'PM';

const MS_PER_DAY = 86_400_000;

/** True for an existing day written exactly 'yyyy-mm-dd' (years 0100 to 9999). */
export function isDay(text: string): boolean {
  return msOf(text) !== undefined;
}

/** The day of a year, a month (1 to 12) and a day of the month; undefined when there is none, such as 30 February. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  return dateOf(year, month, dayOfMonth)?.toISOString().slice(0, 10);
}

function dateOf(year: number, month: number, dayOfMonth: number): Date | undefined {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists ? date : undefined;
}

/** Its midnight in UTC; undefined for a text that is not a day. */
function msOf(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dateOf(Number(match[1]), Number(match[2]), Number(match[3]))?.getTime() : undefined;
}

/** Day number since 1970-01-01. Throws a RangeError for a text that is not a day. */
function dayNumber(day: Day): number {
  const ms = msOf(day);
  if (ms === undefined) throw new RangeError('not a day');
  return ms / MS_PER_DAY;
}

/** The day so many days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return new Date((dayNumber(day) + days) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whole days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Every day from the first to the last, both included; none when the last is earlier. */
export function eachDay(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index));
}
