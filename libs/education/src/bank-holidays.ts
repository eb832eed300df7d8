import { addDays, eachDay, weekday } from './day';
import type { Day } from './day';

const MONDAY = 1;
const SATURDAY = 6;

/** Easter Sunday of the Gregorian calendar (the anonymous computus: golden number, century corrections, Sunday letter). */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return addDays(`${year}-03-22`, epact + toSunday - 7 * late);
}

/** The bank holidays of England in a calendar year, in order, substitute days included (Banking and Financial Dealings Act 1971). */
export function bankHolidays(year: number): Day[] {
  const easter = easterSunday(year);
  const christmas = eachDay(`${year}-12-25`, `${year}-12-31`).filter((day) => weekday(day) < SATURDAY);
  return [
    firstOnOrAfter(`${year}-01-01`, (day) => weekday(day) < SATURDAY),
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(`${year}-05-01`),
    firstMonday(`${year}-05-25`),
    firstMonday(`${year}-08-25`),
    ...christmas.slice(0, 2),
  ];
}

/** The first Monday on or after a day. */
export function firstMonday(day: Day): Day {
  return firstOnOrAfter(day, (candidate) => weekday(candidate) === MONDAY);
}

function firstOnOrAfter(day: Day, holds: (day: Day) => boolean): Day {
  return holds(day) ? day : firstOnOrAfter(addDays(day, 1), holds);
}
