import { queryOptions } from '@tanstack/react-query';
import { readCalendar, type OutputOf } from '@tutela/contracts';
import { call } from '@tutela/web';

const aDay = 24 * 60 * 60_000;

export type Calendar = OutputOf<typeof readCalendar>;

/** Term dates of the school year that begins in this year, with the days schools were closed. */
export const calendarQuery = (year: number) =>
  queryOptions({
    queryKey: ['calendar', year],
    queryFn: ({ signal }) => call(readCalendar, { year: String(year) }, { signal }),
    staleTime: aDay,
  });
