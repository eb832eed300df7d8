import { schoolYearOf, sessionPosition, type Day } from '@tutela/education';
import type { Tx } from '@tutela/platform';
import { closedDays, type DayCodes } from './closed-day.rules';
import type { ClosedDays } from './school-days.rules';
import { groupBy } from '../figures/group-by';

/** Notes when schools were last heard of. Their rows stay locked, so that marks of one school are written one after the other. */
export async function storeHeard(
  tx: Tx,
  heard: readonly { readonly urn: string; readonly at: string }[],
): Promise<void> {
  await tx.rows`
    INSERT INTO school_heard (urn, at)
    SELECT urn, max(at) FROM unnest(${heard.map(({ urn }) => urn)}::text[], ${heard.map(({ at }) => at)}::timestamptz[]) AS heard (urn, at)
    GROUP BY urn ORDER BY urn
    ON CONFLICT ON CONSTRAINT school_heard_is_one DO UPDATE SET at = greatest(school_heard.at, excluded.at)`;
}

export async function readHeard(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.rows<{ urn: string; at: Date }>`SELECT urn, at FROM school_heard`;
  return new Map(rows.map((row) => [row.urn, row.at.toISOString()]));
}

interface SchoolDaysTouched {
  readonly urn: string;
  readonly days: readonly Day[];
}

/** Works out again whether schools were closed on these days, from all marks of each school. */
export async function storeClosedDays(tx: Tx, schools: readonly SchoolDaysTouched[]): Promise<void> {
  const touched = schools.flatMap(({ urn, days }) => days.map((on) => ({ urn, on })));
  const codes = await tx.rows<DayCodes & { readonly urn: string; readonly closed: boolean }>`
    SELECT DISTINCT urn, to_char("on", 'YYYY-MM-DD') AS "on", get_byte(codes, place) AS am, get_byte(codes, place + 1) AS pm,
      closed_day.urn IS NOT NULL AS closed
    FROM unnest(${touched.map(({ urn }) => urn)}::char(6)[], ${touched.map(({ on }) => on)}::date[],
        ${touched.map(({ on }) => schoolYearOf(on))}::text[], ${touched.map(({ on }) => sessionPosition(on, 'AM'))}::int[])
      AS touched (urn, "on", school_year, place)
    JOIN enrolment USING (urn) JOIN enrolment_year USING (enrolment, school_year) LEFT JOIN closed_day USING (urn, "on")`;
  for (const [urn, own] of groupBy(codes, (day) => day.urn)) {
    const closed = closedDays(own);
    const before = own.filter((day) => day.closed).map((day) => day.on);
    const opened = before.filter((day) => !closed.includes(day));
    if (opened.length > 0) await tx.rows`DELETE FROM closed_day WHERE urn = ${urn} AND "on" = ANY(${opened}::date[])`;
    if (closed.length === 0) continue;
    await tx.rows`
      INSERT INTO closed_day (urn, "on") SELECT ${urn}, "on" FROM unnest(${closed}::date[]) AS closed ("on") ON CONFLICT DO NOTHING`;
  }
}

export async function readClosedDays(tx: Tx, from: Day, to: Day): Promise<ClosedDays> {
  const rows = await tx.rows<{ urn: string; on: Day }>`
    SELECT urn, to_char("on", 'YYYY-MM-DD') AS "on" FROM closed_day WHERE "on" BETWEEN ${from} AND ${to}`;
  const byUrn = groupBy(rows, (row) => row.urn);
  return new Map([...byUrn].map(([urn, own]) => [urn, new Set(own.map((row) => row.on))]));
}
