import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { readChildYear } from '@tutela/contracts';
import { call, joined, mapped, type Read, readOf, useServerClock } from '@tutela/web';
import { useMemo } from 'react';
import { figuresKey } from '../../api/figures-key';
import { calendarQuery } from '../../shared/figures/calendar.queries';
import type { RosterChild } from '../../shared/roster/roster';
import { useRoster } from '../../shared/roster/roster.queries';
import { yearOf, type ChildYear } from './child-year';

const marksQuery = (child: number, year: number, isKnown: boolean) =>
  queryOptions({
    queryKey: [figuresKey, 'marks', child, year],
    queryFn: ({ signal }) => call(readChildYear, { child, year: String(year) }, { signal }),
    enabled: isKnown,
    placeholderData: (before, query) => (query?.queryKey[2] === child ? keepPreviousData(before) : undefined),
  });

/** The child as the roster knows it; `undefined` inside a known roster is nobody of ours. */
export function useChild(child: number): Read<{ known: RosterChild | undefined }> {
  return mapped(useRoster(), (roster) => ({ known: roster.byChild.get(child) }));
}

/** One child's school year, joined with the calendar. */
export function useChildYear(child: RosterChild | undefined, year: number): Read<ChildYear> {
  const clock = useServerClock();
  const isKnown = child !== undefined;
  const read = joined(
    readOf(useQuery(marksQuery(child?.child ?? 0, year, isKnown))),
    readOf(useQuery(calendarQuery(year))),
  );
  const [marks, calendar] = read.data ?? [];
  const data = useMemo(
    () => (child && marks && calendar ? yearOf(child, marks.marks, calendar, clock()) : undefined),
    [child, marks, calendar, clock],
  );
  return { ...read, data };
}
