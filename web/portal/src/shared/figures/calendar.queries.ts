import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { readCalendar, setDefaultTimes, setRegistrationTimes, setTermDates, type OutputOf } from '@tutela/contracts';
import { call, type InputFor, type Read, readOf } from '@tutela/web';

const fiveMinutes = 5 * 60_000;
const calendarKey = ['calendar'] as const;

export type Calendar = OutputOf<typeof readCalendar>;

/** Term dates of the school year that begins in this year, with the days schools were closed. */
export const calendarQuery = (year: number) =>
  queryOptions({
    queryKey: [...calendarKey, year],
    queryFn: ({ signal }) => call(readCalendar, { year: String(year) }, { signal }),
    staleTime: fiveMinutes,
  });

/** Term dates and registration times of a school year. */
export function useCalendar(year: number): Read<Calendar> {
  return readOf(useQuery(calendarQuery(year)));
}

/** Half terms and closed days of a year, whole (VS-29). */
export function useSetTermDates() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputFor<typeof setTermDates.in>) => call(setTermDates, input),
    onSettled: () => client.invalidateQueries({ queryKey: calendarKey }),
  });
}

/** Registration times of one school, or of all that have none of their own (VS-02). */
export function useSetTimes(urn: string | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (times: InputFor<typeof setDefaultTimes.in>) =>
      urn === undefined ? call(setDefaultTimes, times) : call(setRegistrationTimes, { urn, ...times }),
    onSettled: () => client.invalidateQueries({ queryKey: calendarKey }),
  });
}
