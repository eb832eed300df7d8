import { pageOfGroups, type PageOfGroups } from '../../shared/checked/page-of-groups';
import { outcomes, remarks, type Outcome, type Show } from './care-dates.search';
import type { ReturnChild } from './care-dates.queries';

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

/** The children asked for, what needs somebody first, a page of them from a place on. */
export function shownChildren(
  children: readonly ReturnChild[],
  show: Show | undefined,
  first?: number,
): PageOfGroups<ReturnChild, Outcome> {
  const asked = children.filter((child) => isAskedFor(child, show));
  return pageOfGroups(asked, { keyOf: ({ outcome }) => outcome, order: outcomes }, first);
}

function isAskedFor({ outcome, warnings }: ReturnChild, show: Show | undefined): boolean {
  if (show === undefined) return true;
  if (show === 'short-breaks') return warnings.some(({ fault }) => fault === 'short-breaks');
  return show === 'look-at' ? warnings.length > 0 : outcome === show;
}
