import type { calendarSet, DataOf } from '@tutela/contracts';
import { schoolYearFrom, schoolYearOf, type Day, type SchoolYear } from '@tutela/education';
import type { Tx } from '@tutela/platform';

type Data = DataOf<typeof calendarSet>;

/** What collection told of a school year. */
export type ToldCalendar = Pick<Data, 'halfTerms' | 'closedOn' | 'times'>;
export type ToldCalendars = ReadonlyMap<SchoolYear, ToldCalendar>;

/** Keeps what was told last of a year. */
export async function storeCalendar(tx: Tx, { year, halfTerms, closedOn, times }: Data): Promise<void> {
  const told: ToldCalendar = { halfTerms, closedOn, times };
  await tx.rows`
    INSERT INTO school_calendar (school_year, calendar) VALUES (${year}, ${JSON.stringify(told)})
    ON CONFLICT ON CONSTRAINT school_calendar_is_one_a_year DO UPDATE SET calendar = excluded.calendar`;
}

/** The calendars of a window's school years, and of the one before: the last open day before 1 September is in it. */
export async function readCalendars(tx: Tx, from: Day, to: Day): Promise<ToldCalendars> {
  const first = schoolYearFrom(Number(schoolYearOf(from).slice(0, 4)) - 1);
  const rows = await tx.rows<{ year: SchoolYear; calendar: ToldCalendar }>`
    SELECT school_year AS year, calendar FROM school_calendar WHERE school_year BETWEEN ${first} AND ${schoolYearOf(to)}`;
  return new Map(rows.map(({ year, calendar }) => [year, calendar]));
}
