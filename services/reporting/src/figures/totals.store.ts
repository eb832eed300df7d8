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
 * roll, care and collection agree: ones shifted in from both ends.
 */
export async function readPlainTotals(tx: Tx, window: Window): Promise<PlainTotals> {
  const years = window.stretches.map(({ year }) => year);
  const row = await tx.one<{ children: number; possible: number; attended: number; others: number[] }>`
    WITH counting AS (
      SELECT enrolment, child, greatest(count_from, ${window.from}::date) AS first, least(ends_on, count_to, ${window.to}::date) AS last,
        count(*) OVER (PARTITION BY child) > 1 OR gaps <> '[]' AS is_other
      FROM enrolment
      WHERE count_from <= least(ends_on, count_to, ${window.to}::date)
        AND coalesce(least(ends_on, count_to), ${window.from}::date) >= ${window.from}::date
    ), asked AS (
      SELECT * FROM unnest(${years}::text[], ${years.map(schoolYearStart)}::date[]) AS asked (school_year, starts)
    ), counted AS (
      SELECT enrolment, sum(bit_count(possible & places)) AS possible, sum(bit_count(attended & places)) AS attended
      FROM counting JOIN enrolment_year USING (enrolment) JOIN asked USING (school_year),
        LATERAL (SELECT ~ 0::bit(732) AS ones) AS all_places,
        LATERAL (SELECT (ones >> greatest(0, 2 * (first - starts))) & (ones << greatest(0, 730 - 2 * (last - starts))) AS places) AS between_days
      WHERE NOT is_other GROUP BY enrolment
    )
    SELECT count(*) FILTER (WHERE possible > 0)::int AS children, coalesce(sum(possible), 0)::int AS possible,
      coalesce(sum(attended), 0)::int AS attended,
      (SELECT coalesce(array_agg(DISTINCT child), '{}') FROM counting WHERE is_other) AS others
    FROM counted`;
  const { children, possible, attended, others } = row;
  return { plain: { children, possible, attended }, others };
}
