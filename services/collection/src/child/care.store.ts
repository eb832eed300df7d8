import { groupBy } from '@tutela/education';
import type { Tx } from '@tutela/platform';
import type { CarePeriod } from './care.rules';

export interface CareOfChild extends CarePeriod {
  readonly child: number;
}

/** Periods that begin; no two of a child overlap, which the database holds. */
export async function beginCare(tx: Tx, begun: readonly CareOfChild[]): Promise<void> {
  await tx.rows`
    INSERT INTO care_period (child, starts_on, ends_on)
    SELECT * FROM unnest(${begun.map(({ child }) => child)}::int[], ${begun.map(({ from }) => from)}::date[],
      ${begun.map(({ to }) => to ?? null)}::date[])`;
}

/** Takes periods away for which others stand in: the database lets no two overlap, not even for a moment. */
export async function forgetCare(tx: Tx, gone: readonly CareOfChild[]): Promise<void> {
  await tx.rows`
    DELETE FROM care_period
    USING unnest(${gone.map(({ child }) => child)}::int[], ${gone.map(({ from }) => from)}::date[]) AS given (child, starts_on)
    WHERE care_period.child = given.child AND care_period.starts_on = given.starts_on`;
}

export interface CorrectedCare extends CareOfChild {
  /** The first day by which the period is known until now. */
  readonly was: string;
}

/** Other days of a period on record. */
export async function correctCare(tx: Tx, corrected: readonly CorrectedCare[]): Promise<void> {
  await tx.rows`
    UPDATE care_period SET starts_on = given.starts_on, ends_on = given.ends_on
    FROM unnest(${corrected.map(({ child }) => child)}::int[], ${corrected.map(({ was }) => was)}::date[],
      ${corrected.map(({ from }) => from)}::date[], ${corrected.map(({ to }) => to ?? null)}::date[])
      AS given (child, was, starts_on, ends_on)
    WHERE care_period.child = given.child AND care_period.starts_on = given.was`;
}

/** All periods in care by child, oldest first. */
export async function readCare(tx: Tx): Promise<Map<number, CarePeriod[]>> {
  const rows = await tx.rows<PeriodRow>`
    SELECT child, to_char(starts_on, 'YYYY-MM-DD') AS "from", to_char(ends_on, 'YYYY-MM-DD') AS "to"
    FROM care_period ORDER BY child, starts_on`;
  return periodsByChild(rows);
}

/** A period of a child as it is read; `to` is null while care goes on. */
export interface PeriodRow {
  readonly child: number;
  readonly from: string;
  readonly to: string | null;
}

/** The periods of each child, in the order of the rows. */
export function periodsByChild(rows: readonly PeriodRow[]): Map<number, CarePeriod[]> {
  const byChild = groupBy(rows, ({ child }) => child);
  return new Map(
    [...byChild].map(([child, own]) => [child, own.map(({ from, to }) => ({ from, to: to ?? undefined }))]),
  );
}
