import type { Day } from '@tutela/education';

interface Planned {
  readonly ended: boolean;
  readonly lastDay: Day | undefined;
}

/** What is new to the schools where a person is contact: a last day that was not known, or that it was taken back (NC-11). */
export function leavingNews(before: Day | undefined, now: Planned): 'leaver-reported' | 'leaver-stays' | undefined {
  if (now.ended || before === now.lastDay) return undefined;
  return now.lastDay === undefined ? 'leaver-stays' : 'leaver-reported';
}
