import { readAttendance } from '@tutela/contracts';
import { schoolYearFrom } from '@tutela/education';
import { DatabaseServer } from '@tutela/platform';
import { againAndAgain, littleOf, percentile, type Measure } from './measure';
import { year, type Stand } from './stand';

const callers = 8;
const forMs = 15_000;
const sameRows = `
  SELECT enrolment, child, urn, registration, starts_on, year_group, count_from, count_to, school_year, codes, unnumbered
  FROM reporting.enrolment JOIN reporting.enrolment_year USING (enrolment) WHERE school_year = $1`;

/** Totals of an authority over a school year, with the audit entry of each read, beside a SELECT of the rows they are made of. */
export async function laFigures(stand: Stand): Promise<Measure[]> {
  const officer = stand.platform.as('k.osei');
  const read = () => officer.ask(readAttendance, { from: year.from, to: year.to });
  const { rows } = await read();
  if (rows.length < 500 || rows.some(({ figures }) => figures.present === 0))
    throw new Error('The year is not there, so that its figures cost nothing.');
  const value = await againAndAgain(forMs, callers, read);
  const limit = await stand.bare(
    callers,
    (pool) => againAndAgain(forMs / 3, callers, () => pool.query(sameRows, [schoolYearFrom(year.first)])),
    new DatabaseServer(stand.platform.config).name('la_999'),
  );
  return [0.5, 0.99].map((share) =>
    littleOf(`la-figures-p${share * 100}`, 'ms', { value: percentile(value, share), limit: percentile(limit, share) }),
  );
}
