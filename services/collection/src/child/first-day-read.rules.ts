import { addDays, schoolYearOf, schoolYearStart } from '@tutela/education';

/** Collection never reads further back than the school year's first day, 1 September (VS-22). */
export function firstOfSeptember(today: string): string {
  return schoolYearStart(schoolYearOf(today)).replace(/-08-01$/, '-09-01');
}

/** Where an authority asks for last school year too (ADR 0007). */
export function firstOfLastSeptember(today: string): string {
  return firstOfSeptember(addDays(schoolYearStart(schoolYearOf(today)), -1));
}
