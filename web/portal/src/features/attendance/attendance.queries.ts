import { useQuery } from '@tanstack/react-query';
import type { HalfTerm } from '@tutela/education';
import { type Read, readOf, useToday } from '@tutela/web';
import { attendanceQuery, type Attendance } from '../../shared/figures/attendance.queries';
import { calendarQuery } from '../../shared/figures/calendar.queries';
import type { Roster } from '../../shared/roster/roster';
import { useRoster } from '../../shared/roster/roster.queries';
import { firstYearOf } from '../../shared/words';
import type { AttendanceSearch } from './attendance.search';
import { aYearBefore, daysOf, type Days } from './windows';

export interface Explored {
  attendance: Attendance;
  /** The same weeks of last year, where asked for. */
  before?: Attendance;
  halfTerms: readonly HalfTerm[];
  roster: Roster;
}

const nothing: Days = { from: '', to: '' };

/** The figures of a window, those of the year before beside them, and the names to join. */
export function useExplored(search: AttendanceSearch): Read<Explored> {
  const now = useToday();
  const calendar = useQuery(calendarQuery(firstYearOf(now)));
  const days = calendar.data ? daysOf(search, now, calendar.data.calendar.halfTerms) : undefined;
  const year = firstYearOf(days?.from ?? now);
  const terms = useQuery(calendarQuery(year));
  const figures = useQuery({ ...attendanceQuery(days ?? nothing), enabled: days !== undefined });
  const isCompared = search.compare === 'last-year';
  const before = useQuery({
    ...attendanceQuery(days ? aYearBefore(days) : nothing),
    enabled: days !== undefined && isCompared,
  });
  const roster = useRoster();
  const reads: Read<unknown>[] = [readOf(calendar), readOf(terms), readOf(figures), roster];
  if (isCompared) reads.push(readOf(before));
  const halfTerms = terms.data?.calendar.halfTerms;
  const isWaiting = isCompared && before.data === undefined;
  return {
    data:
      figures.data && halfTerms && roster.data && !isWaiting
        ? { attendance: figures.data, before: isCompared ? before.data : undefined, halfTerms, roster: roster.data }
        : undefined,
    error: reads.find(({ error }) => error !== null)?.error ?? null,
    again: () => reads.filter(({ error }) => error !== null).forEach(({ again }) => again()),
  };
}
