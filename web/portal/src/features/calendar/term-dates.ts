import { setTermDates, type Problem } from '@tutela/contracts';
import { openDays, type Day } from '@tutela/education';
import type { InputFor } from '@tutela/web';
import type { Calendar } from '../../shared/figures/calendar.queries';

type TermDates = Calendar['calendar'];
type Input = InputFor<typeof setTermDates.in>;

/** How many days schools are open in a half term, or in the whole year without one. */
export function schoolDaysOf(calendar: TermDates, name?: string): number {
  return calendar.halfTerms
    .filter((term) => name === undefined || term.name === name)
    .reduce((sum, { from, to }) => sum + openDays(calendar, from, to).length, 0);
}

/** The year's dates with other days for one half term. */
export function withHalfTerm(year: number, calendar: TermDates, name: string, days: { from: Day; to: Day }): Input {
  return asSent(year, {
    ...calendar,
    halfTerms: calendar.halfTerms.map((term) => (term.name === name ? { name, ...days } : term)),
  });
}

export function withClosedDay(year: number, calendar: TermDates, day: Day): Input {
  return asSent(year, { ...calendar, closedOn: [...calendar.closedOn, day] });
}

export function withoutClosedDay(year: number, calendar: TermDates, day: Day): Input {
  return asSent(year, { ...calendar, closedOn: calendar.closedOn.filter((one) => one !== day) });
}

function asSent(year: number, { halfTerms, closedOn }: TermDates): Input {
  return { year: String(year), halfTerms: setTermDates.in.shape.halfTerms.parse(halfTerms), closedOn };
}

/** What was refused of the whole year is about the one field that was typed. */
export function atField(problem: Problem | undefined, path: string): Problem | undefined {
  return problem && { ...problem, fields: problem.fields?.map(({ code }) => ({ path, code })) };
}
