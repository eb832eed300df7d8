import { bankHolidays, easterSunday, firstMonday } from './bank-holidays';
import { addDays, weekday } from './day';
import type { Day } from './day';
import type { SchoolCalendar } from './school-calendar';
import { schoolYearOf, schoolYearStart } from './school-year';
import type { SchoolYear } from './school-year';

const SATURDAY = 6;
const TUESDAY = 2;
const FRIDAY = 5;

/**
 * Plausible term dates of an English school year, to begin with until the local authority gives its own: six half terms,
 * an INSET day first, bank holidays closed. Checked for 2024/25 to 2027/28.
 */
export function defaultCalendar(year: SchoolYear): SchoolCalendar {
  const autumn = Number(schoolYearStart(year).slice(0, 4));
  const spring = autumn + 1;
  const firstDay = firstWeekday(`${autumn}-09-01`);
  const autumnBreak = firstMonday(`${autumn}-10-25`);
  const springBreak = firstMonday(`${spring}-02-14`);
  const summerBreak = firstMonday(`${spring}-05-25`);
  const easter = easterSunday(spring);
  return {
    halfTerms: [
      { name: 'Autumn 1', from: firstDay, to: fridayBefore(autumnBreak) },
      { name: 'Autumn 2', from: addDays(autumnBreak, 7), to: lastOnOrBefore(`${autumn}-12-20`, FRIDAY) },
      { name: 'Spring 1', from: firstMonday(`${spring}-01-03`), to: fridayBefore(springBreak) },
      { name: 'Spring 2', from: addDays(springBreak, 7), to: addDays(easter, -9) },
      { name: 'Summer 1', from: addDays(easter, 8), to: fridayBefore(summerBreak) },
      { name: 'Summer 2', from: addDays(summerBreak, 7), to: lastOnOrBefore(`${spring}-07-22`, TUESDAY) },
    ],
    closedOn: [
      firstDay,
      ...[...bankHolidays(autumn), ...bankHolidays(spring)].filter((day) => schoolYearOf(day) === year),
    ],
    amFrom: '09:30',
    pmFrom: '13:30',
  };
}

function firstWeekday(day: Day): Day {
  return weekday(day) < SATURDAY ? day : firstMonday(day);
}

function fridayBefore(monday: Day): Day {
  return addDays(monday, -3);
}

function lastOnOrBefore(day: Day, wanted: number): Day {
  return addDays(day, -((weekday(day) - wanted + 7) % 7));
}
