import { addDays, schoolYearFrom, schoolYearStart, type Day, type HalfTerm } from '@tutela/education';
import { firstYearOf } from '../../shared/words';
import type { AttendanceSearch } from './attendance.search';

export interface Days {
  from: Day;
  to: Day;
}

const yearInWeeks = 364;

/** The days a window stands for; own dates that are missing or the wrong way round give this year. */
export function daysOf({ window, from, to }: AttendanceSearch, today: Day, halfTerms: readonly HalfTerm[]): Days {
  if (window === 'own' && from && to && from <= to) return { from, to };
  if (window === 'last-year') return schoolYearDays(firstYearOf(today) - 1);
  const year = { from: halfTerms[0]?.from ?? schoolYearDays(firstYearOf(today)).from, to: today };
  if (window !== 'half-term')
    return year.from <= today ? year : { ...year, from: schoolYearDays(firstYearOf(today)).from };
  const begun = halfTerms.findLast((term) => term.from <= today);
  return begun ? { from: begun.from, to: begun.to < today ? begun.to : today } : year;
}

function schoolYearDays(year: number): Days {
  return {
    from: schoolYearStart(schoolYearFrom(year)),
    to: addDays(schoolYearStart(schoolYearFrom(year + 1)), -1),
  };
}

/** The same weeks a year before: 52 weeks, so that weekdays agree. */
export const aYearBefore = ({ from, to }: Days): Days => ({
  from: addDays(from, -yearInWeeks),
  to: addDays(to, -yearInWeeks),
});
