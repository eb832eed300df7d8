import { groupBy } from '@tutela/education';
import type { DataOf, marksRecorded } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import { countUp } from '../changes/version.store';
import { countYears } from '../figures/counted-year.store';
import { bySchoolYear, withMarks } from '../figures/enrolment-year.rules';
import { readYears, storeYears, type KnownEnrolment, type YearAfter } from '../figures/enrolment-year.store';
import { storeClosedDays, storeHeard, type DayTouched } from '../school/school.store';

type Data = DataOf<typeof marksRecorded>;
type MarkOfEvent = Data['marks'][number];

/** What one event told of a school, and when. */
export type MarksTold = Pick<Data, 'urn' | 'marks'> & { readonly at: string };

/** Marks of an enrolment that this authority's figures have not met. The order of the topic says it cannot be. */
export class UnknownEnrolment extends Error {}

/**
 * Marks that changed at schools, in the order they were told: whole rows of the touched years are read, changed and written back once,
 * whatever the number of marks and of events.
 */
export async function recordMarks(tx: Tx, told: readonly MarksTold[]): Promise<void> {
  const bySchool = groupBy(
    told.filter(({ marks }) => marks.length > 0),
    ({ urn }) => urn,
  );
  const schools = [...bySchool].map(([urn, own]) => ({ urn, marks: own.flatMap(({ marks }) => marks) }));
  const touched = schools.flatMap(({ urn, marks }) => yearsTouched(urn, marks));
  const [, known] = await Promise.all([storeHeard(tx, told), readYears(tx, touched)]);
  const years = touched.map(({ urn, marks, ...key }) => {
    return { ...key, after: withMarks(mustBeKnown(known, key.enrolment, urn).yearBefore(key.year), marks) };
  });
  if (years.length > 0) await storeWithWhatFollows(tx, years, schools.flatMap(daysTouched));
  countUp(tx);
}

/** What counts and whether a school was closed is read of the years behind their writing. */
async function storeWithWhatFollows(tx: Tx, years: readonly YearAfter[], days: readonly DayTouched[]): Promise<void> {
  const enrolments = [...new Set(years.map(({ enrolment }) => enrolment))];
  await Promise.all([storeYears(tx, years), countYears(tx, enrolments), storeClosedDays(tx, days)]);
}

function daysTouched({ urn, marks }: Pick<Data, 'urn' | 'marks'>): DayTouched[] {
  return [...groupBy(marks, (mark) => mark.on)].map(([on, own]) => {
    return { urn, on, saysClosed: own.some(({ code }) => code === '#') };
  });
}

function yearsTouched(urn: string, marks: readonly MarkOfEvent[]) {
  return [...groupBy(marks, (mark) => mark.enrolment)].flatMap(([enrolment, own]) =>
    [...bySchoolYear(own)].map(([year, ofYear]) => ({ urn, enrolment, year, marks: ofYear })),
  );
}

function mustBeKnown(known: ReadonlyMap<string, KnownEnrolment>, enrolment: string, urn: string): KnownEnrolment {
  const own = known.get(enrolment);
  if (own?.urn !== urn) throw new UnknownEnrolment();
  return own;
}
