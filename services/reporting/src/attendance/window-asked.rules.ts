import { Refusal } from '@tutela/contracts';
import { schoolYearOf, schoolYearStart, type Day } from '@tutela/education';

const mostSchoolYears = 2;

/** @throws Refusal bad-input: a window that runs backwards, or one over more than two school years */
export function mustBeAWindow({ from, to }: { readonly from: Day; readonly to: Day }): void {
  if (from > to) throw new Refusal('bad-input', undefined, [{ path: 'to', code: 'before-from' }]);
  const years = firstYear(to) - firstYear(from) + 1;
  if (years > mostSchoolYears)
    throw new Refusal('bad-input', undefined, [{ path: 'to', code: 'too-many-school-years' }]);
}

function firstYear(day: Day): number {
  return Number(schoolYearStart(schoolYearOf(day)).slice(0, 4));
}
