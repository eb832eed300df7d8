import { isOpen, schoolYearOf } from '@tutela/education';
import type { Tx } from '@tutela/platform';
import { readCalendarOf } from './term-dates.store';

/**
 * Was there school that day? By the authority's calendar, or because the school has marks of that day that say so: schools' own dates
 * differ. A mark on a day without sessions would be in the official figure and in no calendar (VS-29).
 */
export async function openOn(tx: Tx, urn: string, on: string): Promise<boolean> {
  if (isOpen(await readCalendarOf(tx, schoolYearOf(on)), on)) return true;
  const marked = await tx.maybe`
    SELECT 1 FROM mark JOIN enrolment USING (enrolment) WHERE urn = ${urn} AND "on" = ${on}::date AND code NOT IN ('#', '-') LIMIT 1`;
  return marked !== undefined;
}
