import { dayInWords } from '@tutela/education';
import type { RowGroup } from '@tutela/ui';
import { dayAt } from '../words/moments';
import type { Logged } from './logged';

/** The entries of one page of a log, a group for each day in England, in the order in which they came. */
export function entriesByDay<Entry extends Pick<Logged, 'at'>>(entries: readonly Entry[]): RowGroup<Entry>[] {
  const days = [...new Set(entries.map(({ at }) => dayAt(at)))];
  return days.map((day) => ({
    key: day,
    head: <strong>{dayInWords(day)}</strong>,
    rows: entries.filter(({ at }) => dayAt(at) === day),
  }));
}
