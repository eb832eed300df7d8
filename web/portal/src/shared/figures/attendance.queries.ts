import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { readAttendance, readTotals, type OutputOf } from '@tutela/contracts';
import type { Day } from '@tutela/education';
import { call } from '@tutela/web';
import { figuresKey } from '../../api/figures-key';

export type Attendance = OutputOf<typeof readAttendance>;

/** The figures of a window of days, both ends included. */
export const attendanceQuery = ({ from, to }: { from: Day; to: Day }) =>
  queryOptions({
    queryKey: [figuresKey, 'attendance', from, to],
    queryFn: ({ signal }) => call(readAttendance, { from, to }, { signal }),
    placeholderData: keepPreviousData,
  });

/** What all children together attended in a window of days, both ends included. */
export const totalsQuery = ({ from, to }: { from: Day; to: Day }) =>
  queryOptions({
    queryKey: [figuresKey, 'totals', from, to],
    queryFn: ({ signal }) => call(readTotals, { from, to }, { signal }),
    placeholderData: keepPreviousData,
  });
