import { useQuery } from '@tanstack/react-query';
import { schoolYearOf, schoolYearStart } from '@tutela/education';
import { joined, type Read, readOf, useToday } from '@tutela/web';
import { useMemo } from 'react';
import { attendanceQuery } from '../../shared/figures/attendance.queries';
import { useRoster } from '../../shared/roster/roster.queries';
import { linesOf, type ChildLine } from './child-lines';

/** All children with this school year's attendance, in order of names. */
export function useChildLines(): Read<ChildLine[]> {
  const now = useToday();
  const figures = readOf(useQuery(attendanceQuery({ from: schoolYearStart(schoolYearOf(now)), to: now })));
  const read = joined(useRoster(), figures);
  const [roster, attendance] = read.data ?? [];
  const data = useMemo(
    () => (roster && attendance ? linesOf(roster, attendance, now) : undefined),
    [roster, attendance, now],
  );
  return { ...read, data };
}
