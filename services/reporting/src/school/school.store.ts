import { schoolYearOf, sessionPosition, type Day } from '@tutela/education';
import type { Tx } from '@tutela/platform';
import { closedDays, type DayCodes } from './closed-day.rules';
import type { ClosedDays } from './school-days.rules';
import { groupBy } from '../figures/group-by';

/** Notes when a school was last heard of. The row stays locked, so that marks of one school are written one after the other. */
export async function storeHeard(tx: Tx, urn: string, at: string): Promise<void> {
  await tx.rows`
    INSERT INTO school_heard (urn, at) VALUES (${urn}, ${at})
    ON CONFLICT ON CONSTRAINT school_heard_is_one DO UPDATE SET at = greatest(school_heard.at, excluded.at)`;
}

export async function readHeard(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.rows<{ urn: string; at: Date }>`SELECT urn, at FROM school_heard`;
  return new Map(rows.map((row) => [row.urn, row.at.toISOString()]));
}

/** Works out again whether a school was closed on these days, from all marks of that school. */
export async function storeClosedDays(tx: Tx, urn: string, days: readonly Day[]): Promise<void> {
  const codes = await tx.rows<DayCodes>`
    SELECT DISTINCT to_char("on", 'YYYY-MM-DD') AS "on", get_byte(codes, place) AS am, get_byte(codes, place + 1) AS pm
    FROM unnest(${[...days]}::date[], ${days.map(schoolYearOf)}::text[], ${days.map((day) => sessionPosition(day, 'AM'))}::int[])
      AS touched ("on", school_year, place)
    JOIN enrolment_year USING (school_year) JOIN enrolment USING (enrolment)
    WHERE urn = ${urn}`;
  const closed = closedDays(codes);
  await tx.rows`
    DELETE FROM closed_day WHERE urn = ${urn} AND "on" = ANY(${[...days]}::date[]) AND NOT "on" = ANY(${closed}::date[])`;
  await tx.rows`
    INSERT INTO closed_day (urn, "on") SELECT ${urn}, "on" FROM unnest(${closed}::date[]) AS closed ("on") ON CONFLICT DO NOTHING`;
}

export async function readClosedDays(tx: Tx, from: Day, to: Day): Promise<ClosedDays> {
  const rows = await tx.rows<{ urn: string; on: Day }>`
    SELECT urn, to_char("on", 'YYYY-MM-DD') AS "on" FROM closed_day WHERE "on" BETWEEN ${from} AND ${to}`;
  const byUrn = groupBy(rows, (row) => row.urn);
  return new Map([...byUrn].map(([urn, own]) => [urn, new Set(own.map((row) => row.on))]));
}
