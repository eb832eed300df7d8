import { type Day, groupBy, schoolYearOf, sessionPosition } from '@tutela/education';
import type { Tx } from '@tutela/platform';
import { closedDays, type DayCodes } from './closed-day.rules';
import type { ClosedDays } from './school-days.rules';

/** Notes when schools were last heard of. Their rows stay locked, so that marks of one school are written one after the other. */
export async function storeHeard(
  tx: Tx,
  heard: readonly { readonly urn: string; readonly at: string }[],
): Promise<void> {
  await tx.rows.prepared`
    INSERT INTO school_heard (urn, at)
    SELECT urn, max(at) FROM unnest(${heard.map(({ urn }) => urn)}::text[], ${heard.map(({ at }) => at)}::timestamptz[]) AS heard (urn, at)
    GROUP BY urn ORDER BY urn
    ON CONFLICT ON CONSTRAINT school_heard_is_one DO UPDATE SET at = greatest(school_heard.at, excluded.at)`;
}

export async function readHeard(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.rows<{ urn: string; at: Date }>`SELECT urn, at FROM school_heard`;
  return new Map(rows.map((row) => [row.urn, row.at.toISOString()]));
}

/** A day of a school on which marks have changed. */
export interface DayTouched {
  readonly urn: string;
  readonly on: Day;
  /** One of them says that the school was closed. */
  readonly saysClosed: boolean;
}

/** Works out again whether schools were closed, from all marks of each school: of days that were closed before, or that a mark says were. */
export async function storeClosedDays(tx: Tx, touched: readonly DayTouched[]): Promise<void> {
  const before = await closedBefore(tx, touched);
  const doubtful = touched.filter(({ urn, on, saysClosed }) => saysClosed || before.has(`${urn} ${on}`));
  if (doubtful.length === 0) return;
  const codes = await readDayCodes(tx, doubtful);
  for (const [urn, days] of groupBy(doubtful, (day) => day.urn)) {
    const closed = closedDays(codes.get(urn) ?? []);
    await tx.rows`
      DELETE FROM closed_day
      WHERE urn = ${urn} AND "on" = ANY(${days.map(({ on }) => on)}::date[]) AND NOT "on" = ANY(${closed}::date[])`;
    await tx.rows`
      INSERT INTO closed_day (urn, "on") SELECT ${urn}, "on" FROM unnest(${closed}::date[]) AS closed ("on") ON CONFLICT DO NOTHING`;
  }
}

async function closedBefore(tx: Tx, touched: readonly DayTouched[]): Promise<ReadonlySet<string>> {
  const rows = await tx.rows.prepared<{ day: string }>`
    SELECT urn || ' ' || to_char("on", 'YYYY-MM-DD') AS day
    FROM closed_day JOIN unnest(${touched.map(({ urn }) => urn)}::char(6)[], ${touched.map(({ on }) => on)}::date[])
      AS touched (urn, "on") USING (urn, "on")`;
  return new Set(rows.map(({ day }) => day));
}

/** All codes of schools on these days, by school. */
async function readDayCodes(tx: Tx, days: readonly DayTouched[]): Promise<Map<string, DayCodes[]>> {
  const rows = await tx.rows<DayCodes & { readonly urn: string }>`
    SELECT DISTINCT urn, to_char("on", 'YYYY-MM-DD') AS "on", get_byte(codes, place) AS am, get_byte(codes, place + 1) AS pm
    FROM unnest(${days.map(({ urn }) => urn)}::char(6)[], ${days.map(({ on }) => on)}::date[],
        ${days.map(({ on }) => schoolYearOf(on))}::text[], ${days.map(({ on }) => sessionPosition(on, 'AM'))}::int[])
      AS touched (urn, "on", school_year, place)
    JOIN enrolment USING (urn) JOIN enrolment_year USING (enrolment, school_year)`;
  return groupBy(rows, (row) => row.urn);
}

export async function readClosedDays(tx: Tx, from: Day, to: Day): Promise<ClosedDays> {
  const rows = await tx.rows<{ urn: string; on: Day }>`
    SELECT urn, to_char("on", 'YYYY-MM-DD') AS "on" FROM closed_day WHERE "on" BETWEEN ${from} AND ${to}`;
  const byUrn = groupBy(rows, (row) => row.urn);
  return new Map([...byUrn].map(([urn, own]) => [urn, new Set(own.map((row) => row.on))]));
}
