import type { Explored } from './attendance.queries';
import type { AttendanceSearch } from './attendance.search';
import {
  entriesOf,
  groupsOf,
  narrowed,
  summaryOf,
  type Entry,
  type Group,
  type Narrowing,
  type Summary,
} from './figures';

/** What the page shows of a window, after narrowing and grouping. */
export interface ExploredFigures {
  now: Summary;
  before: Summary | undefined;
  groups: readonly Group[];
  groupsBefore: readonly Group[] | undefined;
  years: readonly Group[];
  yearsBefore: readonly Group[] | undefined;
  narrowings: readonly (Narrowing & { name: string })[];
}

/** Counts, narrows and groups what was read. `named` narrows by what may not stand in the URL. */
export function exploredFigures(
  { attendance, before, roster }: Explored,
  { count = 'child', group = 'school', school, year }: AttendanceSearch,
  named: Narrowing | undefined,
): ExploredFigures {
  const narrowings: Narrowing[] = [
    ...(school === undefined ? [] : [{ by: 'school' as const, key: String(school) }]),
    ...(year === undefined ? [] : [{ by: 'year' as const, key: String(year) }]),
    ...(named ? [named] : []),
  ];
  const own = (window: Explored['attendance']): Entry[] => narrowed(entriesOf(window, count), narrowings, roster);
  const now = own(attendance);
  const then = before && own(before);
  return {
    now: summaryOf(now),
    before: then && summaryOf(then),
    groups: groupsOf(now, group, roster),
    groupsBefore: then && groupsOf(then, group, roster),
    years: groupsOf(now, 'year', roster),
    yearsBefore: then && groupsOf(then, 'year', roster),
    narrowings: narrowings.map((narrowing) => ({
      ...narrowing,
      name: groupsOf(now, narrowing.by, roster)[0]?.name ?? narrowing.key,
    })),
  };
}
