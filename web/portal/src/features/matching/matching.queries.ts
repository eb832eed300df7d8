import { queryOptions, useQuery } from '@tanstack/react-query';
import { readMatching } from '@tutela/contracts';
import { call, joined, type Read, readOf } from '@tutela/web';
import { useMemo } from 'react';
import { useRoster } from '../../shared/roster/roster.queries';
import { namedMatches, type NamedMatch } from './matches';

export const matchingQuery = queryOptions({
  queryKey: ['matching'],
  queryFn: ({ signal }) => call(readMatching, {}, { signal }),
});

/** The last match at each school, with the names joined in the page (SY-03). */
export function useMatches(): Read<NamedMatch[]> {
  const read = joined(readOf(useQuery(matchingQuery)), useRoster());
  const [answer, roster] = read.data ?? [];
  const data = useMemo(() => (answer && roster ? namedMatches(answer.matches, roster) : undefined), [answer, roster]);
  return { ...read, data };
}
