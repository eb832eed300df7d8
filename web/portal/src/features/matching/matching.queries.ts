import { useQuery } from '@tanstack/react-query';
import { joined, type Read, readOf } from '@tutela/web';
import { useMemo } from 'react';
import { matchingQuery } from '../../shared/matching/matching.queries';
import { useRoster } from '../../shared/roster/roster.queries';
import { namedMatches, type NamedMatch } from './matches';

/** The last match at each school, with the names joined in the page (SY-03). */
export function useMatches(): Read<NamedMatch[]> {
  const read = joined(readOf(useQuery(matchingQuery)), useRoster());
  const [answer, roster] = read.data ?? [];
  const data = useMemo(() => (answer && roster ? namedMatches(answer.matches, roster) : undefined), [answer, roster]);
  return { ...read, data };
}
