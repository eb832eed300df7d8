import { bankHolidays, easterSunday, firstMonday } from './bank-holidays';
import { addDays, weekday } from './day';
import type { Day } from './day';
import termDates from '../data/term-dates.json';
import type { SchoolCalendar } from './school-calendar';
import { schoolYearOf, schoolYearStart } from './school-year';
import type { SchoolYear } from './school-year';

const FIRST_MONTH = '08';
const SATURDAY = 6;
const TUESDAY = 2;
const FRIDAY = 5;

/** Beginning or end of a half term as the data says it: a rule with the day it looks from, or with days from Easter Sunday. */
interface Edge {
  rule: string;
  /** 'mm-dd' */
  day?: string;
  days?: number;
}

const rules: Readonly<Record<string, (day: Day) => Day>> = {
  firstWeekdayFrom: (day) => (weekday(day) < SATURDAY ? day : firstMonday(day)),
  firstMondayFrom: firstMonday,
  fridayBeforeBreakOf: (day) => addDays(firstMonday(day), -3),
  mondayAfterBreakOf: (day) => addDays(firstMonday(day), 7),
  lastFridayUntil: (day) => lastOnOrBefore(day, FRIDAY),
  lastTuesdayUntil: (day) => lastOnOrBefore(day, TUESDAY),
};

/**
 * Plausible term dates of an English school year, to begin with until the local authority gives its own: six half terms,
 * an INSET day first, bank holidays closed, as `data/term-dates.json` says. Checked for 2024/25 to 2028/29.
 */
export function defaultCalendar(year: SchoolYear): SchoolCalendar {
  const halfTerms = termDates.halfTerms.map(({ name, from, to }) => ({
    name,
    from: edgeIn(year, from),
    to: edgeIn(year, to),
  }));
  const closed: Readonly<Record<string, Day[]>> = {
    firstDay: halfTerms.slice(0, 1).map(({ from }) => from),
    bankHolidays: bankHolidaysIn(year),
  };
  return {
    halfTerms,
    closedOn: termDates.closedOn.flatMap((kind) => closed[kind] ?? []),
    amFrom: termDates.registration.am,
    pmFrom: termDates.registration.pm,
  };
}

function edgeIn(year: SchoolYear, { rule, day = '', days }: Edge): Day {
  const autumn = autumnOf(year);
  if (days !== undefined) return addDays(easterSunday(autumn + 1), days);
  const find = rules[rule];
  if (!find) throw new RangeError('not a rule of term dates');
  return find(`${day.slice(0, 2) < FIRST_MONTH ? autumn + 1 : autumn}-${day}`);
}

function bankHolidaysIn(year: SchoolYear): Day[] {
  const autumn = autumnOf(year);
  return [...bankHolidays(autumn), ...bankHolidays(autumn + 1)].filter((day) => schoolYearOf(day) === year);
}

function autumnOf(year: SchoolYear): number {
  return Number(schoolYearStart(year).slice(0, 4));
}

function lastOnOrBefore(day: Day, wanted: number): Day {
  return addDays(day, -((weekday(day) - wanted + 7) % 7));
}
