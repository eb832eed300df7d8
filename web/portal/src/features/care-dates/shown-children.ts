import type { RowGroup } from '@tutela/ui';
import { groupBy } from '../../shared/group-by';
import { outcomes, remarks, type Outcome, type Show } from './care-dates.search';
import type { ReturnChild } from './care-dates.queries';

/** At most so many children stand on the page at once. */
export const childrenAtOnce = 100;

export type OutcomeCounts = Record<Show, number>;

/** How many children there are of each outcome; each is counted once, those with a remark once more for each. */
export function countsOf(children: readonly ReturnChild[]): OutcomeCounts {
  const counts = { faulty: 0, changed: 0, 'not-on-list': 0, same: 0, 'look-at': 0, 'short-breaks': 0 };
  for (const child of children) {
    counts[child.outcome] += 1;
    for (const remark of remarks) if (isAskedFor(child, remark)) counts[remark] += 1;
  }
  return counts;
}

export interface ShownChildren {
  groups: Omit<RowGroup<ReturnChild> & { key: Outcome }, 'head'>[];
  /** Of all that are asked for: the first and the last that is shown, from 1. */
  from: number;
  to: number;
  of: number;
}

/** The children asked for, what needs somebody first, a page of them from a place on. */
export function shownChildren(children: readonly ReturnChild[], show: Show | undefined, from = 0): ShownChildren {
  const byOutcome = groupBy(
    children.filter((child) => isAskedFor(child, show)),
    ({ outcome }) => outcome,
  );
  const inOrder = outcomes.flatMap((outcome) => byOutcome.get(outcome) ?? []);
  const start = from < inOrder.length ? from : 0;
  const page = inOrder.slice(start, start + childrenAtOnce);
  return {
    groups: [...groupBy(page, ({ outcome }) => outcome)].map(([key, rows]) => ({ key, rows })),
    from: start + 1,
    to: start + page.length,
    of: inOrder.length,
  };
}

function isAskedFor({ outcome, warnings }: ReturnChild, show: Show | undefined): boolean {
  if (show === undefined) return true;
  if (show === 'short-breaks') return warnings.some(({ fault }) => fault === 'short-breaks');
  return show === 'look-at' ? warnings.length > 0 : outcome === show;
}
