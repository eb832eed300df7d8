import { schoolYearStart } from '@tutela/education';
import type { Tx } from '@tutela/platform';
import type { Window } from './window';

/** Children with a possible session; sessions possible and attended. */
export interface Totals {
  readonly children: number;
  readonly possible: number;
  readonly attended: number;
}

interface PlainTotals {
  readonly plain: Totals;
  /** Children who cannot be counted by bits: several enrolments in the window, or days out of care in between. */
  readonly others: readonly number[];
}

export function addTotals(one: Totals, other: Totals): Totals {
  return {
    children: one.children + other.children,
    possible: one.possible + other.possible,
    attended: one.attended + other.attended,
  };
}

/**
 * One statement over the bit maps (VS-29). Of a year's 732 places those count that lie between the first and the last day on which window,
 * roll, care and collection agree: ones shifted in from both ends, for the window once, and again for who was not counted all through it.
 */
export async function readPlainTotals(tx: Tx, window: Window): Promise<PlainTotals> {
  const years = window.stretches.map(({ year }) => year);
  const [row] = await tx.rows.prepared<{ children: number; possible: number; attended: number; others: number[] }>`
    WITH asked AS MATERIALIZED (
      SELECT school_year, starts, (ones >> greatest(0, 2 * (${window.from}::date - starts))) & (ones << greatest(0, 730 - 2 * (${window.to}::date - starts))) AS asked_places
      FROM unnest(${years}::text[], ${years.map(schoolYearStart)}::date[]) AS asked (school_year, starts), (SELECT ~ 0::bit(732) AS ones) AS all_places
    ), other AS MATERIALIZED (
      SELECT child FROM enrolment
      WHERE count_from <= least(ends_on, count_to, ${window.to}::date)
        AND coalesce(least(ends_on, count_to), ${window.from}::date) >= ${window.from}::date
      GROUP BY child HAVING count(*) > 1 OR bool_or(gaps <> '[]')
    ), counted AS (
      -- Who is not counted in the window has none of its places left.
      SELECT enrolment, bit_count(possible & places) AS possible, bit_count(attended & places) AS attended
      FROM asked JOIN enrolment_year ON enrolment_year.school_year = asked.school_year::char(7) JOIN enrolment USING (enrolment),
        LATERAL (SELECT CASE WHEN count_from <= ${window.from} AND coalesce(least(ends_on, count_to), ${window.to}) >= ${window.to} THEN asked_places
          ELSE asked_places & (~ 0::bit(732) >> greatest(0, 2 * (count_from - starts)))
            & (~ 0::bit(732) << greatest(0, 730 - 2 * (least(ends_on, count_to, ${window.to}::date) - starts))) END AS places) AS between_days
      WHERE child NOT IN (SELECT child FROM other)
      -- Counted as it is joined: what goes on from here is narrow.
      OFFSET 0
    )
    SELECT count(DISTINCT enrolment) FILTER (WHERE possible > 0)::int AS children, coalesce(sum(possible), 0)::int AS possible,
      coalesce(sum(attended), 0)::int AS attended, (SELECT coalesce(array_agg(child), '{}') FROM other) AS others
    FROM counted`;
  const { children, possible, attended, others } = row ?? { children: 0, possible: 0, attended: 0, others: [] };
  return { plain: { children, possible, attended }, others };
}
