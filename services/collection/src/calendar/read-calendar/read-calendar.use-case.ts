import { Injectable } from '@nestjs/common';
import { readCalendar, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { addDays, schoolYearFrom, schoolYearStart } from '@tutela/education';
import { Acts, type Person, type Tx } from '@tutela/platform';
import { readTimes } from '../registration-time.store';
import { readCalendarOf } from '../term-dates.store';

/** Beyond these nothing was collected and no calendar is known. */
const firstYear = 2000;
const lastYear = 2099;

type Out = OutputOf<typeof readCalendar>;

/** Term dates and registration times of a school year, and the days on which schools said by '#' that they are closed as a whole. */
@Injectable()
export class ReadCalendar {
  constructor(private readonly acts: Acts) {}

  async run(input: InputOf<typeof readCalendar>, by: Person): Promise<Out> {
    const year = Number(input.year);
    if (year < firstYear || year > lastYear)
      throw new Refusal('bad-input', undefined, [{ path: 'year', code: 'not-a-school-year' }]);
    const from = schoolYearStart(schoolYearFrom(year));
    const to = addDays(schoolYearStart(schoolYearFrom(year + 1)), -1);
    return this.acts.own(readCalendar, by, async (tx) => {
      const calendar = await readCalendarOf(tx, schoolYearFrom(year));
      return {
        calendar: { ...calendar, halfTerms: [...calendar.halfTerms], closedOn: [...calendar.closedOn] },
        closedAtSchools: await closedDays(tx, from, to),
        times: (await readTimes(tx)).schools,
      };
    });
  }
}

/** As `closedByMarks` says it: '#' for a child, and no other mark for any child of that school on that day. */
async function closedDays(tx: Tx, from: string, to: string): Promise<Out['closedAtSchools']> {
  return tx.rows<Out['closedAtSchools'][number]>`
    SELECT closed.urn, to_char(closed."on", 'YYYY-MM-DD') AS "on"
    FROM (SELECT DISTINCT urn, "on" FROM mark JOIN enrolment USING (enrolment)
          WHERE code = '#' AND "on" BETWEEN ${from}::date AND ${to}::date) AS closed
    WHERE NOT EXISTS (
      SELECT 1 FROM enrolment JOIN mark USING (enrolment)
      WHERE enrolment.urn = closed.urn AND mark."on" = closed."on" AND mark.code NOT IN ('#', '-', ''))
    ORDER BY closed.urn, closed."on"`;
}
