import type { calendarSet, DataOf } from '@tutela/contracts';
import { defaultCalendar, londonDay, schoolYearOf } from '@tutela/education';
import type { Tx } from '@tutela/platform';

/** Registration times of the authority, and those of schools that have their own. */
export type Times = DataOf<typeof calendarSet>['times'];
export type SchoolTimes = Times['default'];

/** Whoever changes term dates or times of an authority locks first and reads after; then events keep their order. */
export async function lockCalendar(tx: Tx): Promise<void> {
  const { am, pm } = timesAtFirst(tx);
  await tx.rows`INSERT INTO registration_time (urn, am_from, pm_from) VALUES (NULL, ${am}, ${pm}) ON CONFLICT DO NOTHING`;
  await tx.rows`SELECT FROM registration_time WHERE urn IS NULL FOR UPDATE`;
}

export async function readTimes(tx: Tx): Promise<Times> {
  const rows = await tx.rows<SchoolTimes & { urn: string | null }>`
    SELECT urn, to_char(am_from, 'HH24:MI') AS am, to_char(pm_from, 'HH24:MI') AS pm FROM registration_time ORDER BY urn`;
  const own = rows.find(({ urn }) => urn === null) ?? timesAtFirst(tx);
  return {
    default: { am: own.am, pm: own.pm },
    schools: rows.flatMap(({ urn, am, pm }) => (urn === null ? [] : [{ urn, am, pm }])),
  };
}

/** The times of one school, or of the authority where no school is named. */
export async function storeTimes(tx: Tx, urn: string | null, { am, pm }: SchoolTimes): Promise<void> {
  await tx.rows`
    INSERT INTO registration_time (urn, am_from, pm_from) VALUES (${urn}, ${am}, ${pm})
    ON CONFLICT ON CONSTRAINT vs_02_times_are_one_a_school DO UPDATE SET am_from = excluded.am_from, pm_from = excluded.pm_from`;
}

/** The school has the authority's times again. */
export async function dropTimes(tx: Tx, urn: string): Promise<void> {
  await tx.rows`DELETE FROM registration_time WHERE urn = ${urn}`;
}

export const sameTimes = (one: SchoolTimes, other: SchoolTimes): boolean => one.am === other.am && one.pm === other.pm;

function timesAtFirst(tx: Tx): SchoolTimes {
  const { amFrom = '', pmFrom = '' } = defaultCalendar(schoolYearOf(londonDay(tx.now)));
  return { am: amFrom, pm: pmFrom };
}
