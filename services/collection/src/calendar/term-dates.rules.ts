import { schoolYearOf, type SchoolYear } from '@tutela/education';
import type { TermDates } from './term-dates.store';

/** What is wrong with a field of term dates, by its code. */
export interface TermDatesFault {
  readonly path: 'halfTerms' | 'closedOn';
  readonly code: 'not-in-order' | 'outside-the-school-year' | 'named-twice';
}

/** Half terms follow one another without overlap, and every day belongs to the school year (VS-29). */
export function termDatesFault(year: SchoolYear, { halfTerms, closedOn }: TermDates): TermDatesFault | undefined {
  const isOutside = (day: string): boolean => schoolYearOf(day) !== year;
  if (halfTerms.some(({ from, to }) => isOutside(from) || isOutside(to)))
    return { path: 'halfTerms', code: 'outside-the-school-year' };
  if (new Set(halfTerms.map(({ name }) => name)).size < halfTerms.length)
    return { path: 'halfTerms', code: 'named-twice' };
  if (halfTerms.some(({ from, to }, place) => to < from || from <= (halfTerms[place - 1]?.to ?? '')))
    return { path: 'halfTerms', code: 'not-in-order' };
  if (closedOn.some(isOutside)) return { path: 'closedOn', code: 'outside-the-school-year' };
  if (new Set(closedOn).size < closedOn.length) return { path: 'closedOn', code: 'named-twice' };
  return undefined;
}

/** As the audit keeps them: a line for each half term, and the closed days. */
export function imageOf({ halfTerms, closedOn }: TermDates): Readonly<Record<string, string>> {
  const terms = halfTerms.map(({ name, from, to }) => [name, `${from} to ${to}`] as const);
  return { ...Object.fromEntries(terms), closedOn: closedOn.join(', ') };
}
