import { calendarSet, type DataOf } from '@tutela/contracts';
import { defaultCalendar, londonDay, schoolYearOf, type SchoolCalendar, type SchoolYear } from '@tutela/education';
import type { Tx } from '@tutela/platform';
import { readTimes } from './registration-time.store';

type Told = DataOf<typeof calendarSet>;

/** When schools are open in a school year: half terms in order of time, and days closed within them. */
export type TermDates = Pick<Told, 'halfTerms' | 'closedOn'>;

/** The authority's term dates of a year; undefined for a year nobody has set or seeded. */
export async function readTermDates(tx: Tx, year: SchoolYear): Promise<TermDates | undefined> {
  const halfTerms = await tx.rows<TermDates['halfTerms'][number]>`
    SELECT name, to_char(starts_on, 'YYYY-MM-DD') AS "from", to_char(ends_on, 'YYYY-MM-DD') AS "to"
    FROM term WHERE school_year = ${year} ORDER BY starts_on`;
  if (halfTerms.length === 0) return undefined;
  const closed = await tx.rows<{ on: string }>`
    SELECT to_char("on", 'YYYY-MM-DD') AS "on" FROM closed_day WHERE school_year = ${year} ORDER BY closed_day."on"`;
  return { halfTerms, closedOn: closed.map(({ on }) => on) };
}

/** The calendar of a year as it holds for the authority; the default one for a year it has none of (VS-29). */
export async function readCalendarOf(tx: Tx, year: SchoolYear): Promise<Required<SchoolCalendar>> {
  const { halfTerms, closedOn } = (await readTermDates(tx, year)) ?? defaultCalendar(year);
  const { am, pm } = (await readTimes(tx)).default;
  return { halfTerms, closedOn, amFrom: am, pmFrom: pm };
}

/** Puts these dates in the place of those the year had. */
export async function storeTermDates(tx: Tx, year: SchoolYear, { halfTerms, closedOn }: TermDates): Promise<void> {
  await tx.rows`DELETE FROM term WHERE school_year = ${year}`;
  await tx.rows`DELETE FROM closed_day WHERE school_year = ${year}`;
  await tx.rows`
    INSERT INTO term (school_year, name, starts_on, ends_on)
    SELECT ${year}, * FROM unnest(${halfTerms.map(({ name }) => name)}::text[], ${halfTerms.map(({ from }) => from)}::date[],
      ${halfTerms.map(({ to }) => to)}::date[])`;
  await tx.rows`INSERT INTO closed_day (school_year, "on") SELECT ${year}, * FROM unnest(${[...closedOn]}::date[])`;
}

/** Tells what holds for a year; the lock on the times is held, so that events keep the order of the changes. */
export async function tellCalendar(tx: Tx, year: SchoolYear): Promise<void> {
  const dates = await readTermDates(tx, year);
  if (!dates) return;
  tx.emit(calendarSet, { la: tx.la, year, ...dates, times: await readTimes(tx) });
}

/** Times concern the day that is: they are told with this year and with those to come. */
export async function tellTimes(tx: Tx): Promise<void> {
  const years = await tx.rows<{ year: SchoolYear }>`
    SELECT DISTINCT school_year AS year FROM term WHERE school_year >= ${schoolYearOf(londonDay(tx.now))} ORDER BY year`;
  for (const { year } of years) await tellCalendar(tx, year);
}
