import { Refusal } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import type { CarePeriod } from '../child/care.rules';
import { periodsByChild, type PeriodRow } from '../child/care.store';
import type { ChildRecord } from '../child/child-record';
import type { StoredReturn } from './care-import.store';

/**
 * What children's periods in care were before a return changed them. The database lets go of a child's when anything changes its periods
 * again (ADR 0014), so they are kept after the return has changed them.
 */
export async function keepCareBefore(tx: Tx, id: string, changed: readonly ChildRecord[]): Promise<void> {
  const were = changed.flatMap(({ child, care }) => care.map((period) => ({ child, ...period })));
  await tx.rows`
    INSERT INTO care_before_import (import, child, starts_on, ends_on)
    SELECT ${id}, given.* FROM unnest(${were.map(({ child }) => child)}::int[], ${were.map(({ from }) => from)}::date[],
      ${were.map(({ to }) => to ?? null)}::date[]) AS given`;
}

export interface TakeBack {
  /** How many children got other care dates by the return, and of how many of them these have been changed since. */
  readonly children: number;
  readonly changedSince: number;
}

/** What taking a return back would do; undefined where there is nothing to take back. */
export async function takeBackOf(
  tx: Tx,
  { import: id, state, changed = 0 }: StoredReturn,
): Promise<TakeBack | undefined> {
  if (state !== 'confirmed' || changed === 0) return undefined;
  const { kept } = await tx.one<{ kept: number }>`
    SELECT count(DISTINCT child)::int AS kept FROM care_before_import WHERE import = ${id}`;
  return { children: changed, changedSince: changed - kept };
}

/** The periods in care that a return replaced, by child, oldest first; locked until the act ends. Refuses unless all of them can go back. */
export async function readCareBefore(tx: Tx, stored: StoredReturn): Promise<Map<number, CarePeriod[]>> {
  const rows = await tx.rows<PeriodRow>`
    SELECT child, to_char(starts_on, 'YYYY-MM-DD') AS "from", to_char(ends_on, 'YYYY-MM-DD') AS "to"
    FROM care_before_import WHERE import = ${stored.import} ORDER BY child, starts_on FOR UPDATE`;
  const takeBack = await takeBackOf(tx, stored);
  if (!takeBack) throw new Refusal('nothing-to-take-back');
  if (takeBack.changedSince > 0) throw new Refusal('care-dates-changed-since', { ...takeBack });
  return periodsByChild(rows);
}
