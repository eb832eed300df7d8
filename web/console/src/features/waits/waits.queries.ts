import { useQuery } from '@tanstack/react-query';
import { mapped, type Read, readOf, useMay } from '@tutela/web';
import { authoritiesQuery, type Authority } from '../../shared/authorities/authorities.queries';
import { isReady } from '../../shared/authorities/authority-state';
import { isDue } from '../../shared/cases/case-state';
import { queueQuery, type QueuedCase } from '../../shared/cases/cases.queries';
import { eventsQuery, type DeadEvent } from '../../shared/events/events.queries';
import { extractorsQuery, type Install } from '../../shared/extractors/extractors.queries';
import { needALook } from '../../shared/extractors/install-state';

/** What waits, by kind; a kind that is not open to the role is absent. */
export interface Waiting {
  cases?: Read<QueuedCase[]>;
  extractors?: Read<Install[]>;
  dead?: Read<DeadEvent[]>;
  authorities?: Read<Authority[]>;
}

/** Each kind is read by itself: one that cannot be reached does not hide the others. */
export function useWaiting(now: number): Waiting {
  const may = useMay();
  const queue = useQuery({ ...queueQuery, enabled: may('cases:decide') });
  const installs = useQuery({ ...extractorsQuery, enabled: may('extractors:read') });
  const events = useQuery({ ...eventsQuery, enabled: may('events:read') });
  const authorities = useQuery({ ...authoritiesQuery, enabled: may('authorities:read') });
  return {
    cases: may('cases:decide')
      ? mapped(readOf(queue), (read) => read.cases.filter((one) => isDue(one, read.now)))
      : undefined,
    extractors: may('extractors:read') ? mapped(readOf(installs), (all) => needALook(all, now)) : undefined,
    dead: may('events:read') ? mapped(readOf(events), ({ dead }) => dead) : undefined,
    authorities: may('authorities:read')
      ? mapped(readOf(authorities), (all) => all.filter((one) => !isReady(one)))
      : undefined,
  };
}

/** How many things wait; undefined while one kind is not known. */
export function countOf({ cases, extractors, dead, authorities }: Waiting): number | undefined {
  const counts = [cases, extractors, dead, authorities]
    .filter((read) => read !== undefined)
    .map(({ data }) => data?.length);
  return counts.reduce<number | undefined>(
    (sum, count) => (sum === undefined || count === undefined ? undefined : sum + count),
    0,
  );
}
