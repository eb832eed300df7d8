import { SESSION_PLACES } from '@tutela/education';
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
  /** Children who cannot be counted by bits: several enrolments had a possible session in the window. */
  readonly others: readonly number[];
}

export function addTotals(one: Totals, other: Totals): Totals {
  return {
    children: one.children + other.children,
    possible: one.possible + other.possible,
    attended: one.attended + other.attended,
  };
}

/** One statement over the bit maps of what counts, whatever the window: of each year's 732 places those that lie in it (VS-29). */
export async function readPlainTotals(tx: Tx, window: Window): Promise<PlainTotals> {
  const years = window.stretches.map(({ year }) => year);
  const places = window.stretches.map(placesOf);
  const [row] = await tx.rows.prepared<{ children: number; possible: number; attended: number; others: number[] }>`
    WITH of_child AS (
      -- More rows than years are several enrolments; years as bits, since what is counted apart has to be sorted.
      SELECT child, sum(possible)::int AS possible, sum(attended)::int AS attended, count(*) > bit_count(bit_or(1 << year::int)::bit(8)) AS several
      FROM unnest(${years}::char(7)[], ${places}::bit(732)[]) WITH ORDINALITY AS asked (school_year, places, year), LATERAL (
        SELECT child, bit_count(possible & places)::int AS possible, bit_count(attended & places)::int AS attended
        FROM counted_year WHERE counted_year.school_year = asked.school_year
        -- Counted once as it is read: what goes on from here is narrow.
        OFFSET 0
      ) AS counted WHERE possible > 0 GROUP BY child
    )
    SELECT count(*) FILTER (WHERE NOT several)::int AS children, coalesce(sum(possible) FILTER (WHERE NOT several), 0)::int AS possible,
      coalesce(sum(attended) FILTER (WHERE NOT several), 0)::int AS attended, coalesce(array_agg(child) FILTER (WHERE several), '{}') AS others
    FROM of_child`;
  const { children, possible, attended, others } = row ?? { children: 0, possible: 0, attended: 0, others: [] };
  return { plain: { children, possible, attended }, others };
}

/** A one for each place of a stretch, as Postgres reads bits. */
function placesOf({ place, length }: Window['stretches'][number]): string {
  return '1'
    .repeat(length)
    .padStart(place + length, '0')
    .padEnd(SESSION_PLACES, '0');
}
