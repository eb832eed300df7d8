import { useQuery } from '@tanstack/react-query';
import { mapped, type Read, readOf, useMay } from '@tutela/web';
import { authoritiesQuery, type Authority } from '../../shared/authorities/authorities.queries';
import { isReady } from '../../shared/authorities/authority-state';
import { isDue, waitsForUs } from '../../shared/cases/case-state';
import { queueQuery, type QueuedCase } from '../../shared/cases/cases.queries';
import { standingStillQuery, type StandingStill } from '../../shared/backlogs/backlogs.queries';
import { eventsQuery, type EventStates } from '../../shared/events/events.queries';
import { extractorsQuery, type Install } from '../../shared/extractors/extractors.queries';
import { needALook } from '../../shared/extractors/install-state';

/** What waits, by kind; a kind that is not open to the role is absent. */
export interface Waiting {
  /** Those with an answer due. */
  cases?: Read<QueuedCase[]>;
  /** How many wait for us in all, due or not. */
  open?: number;
  extractors?: Read<Install[]>;
  events?: Read<EventStates>;
  authorities?: Read<Authority[]>;
  standing?: Read<StandingStill[]>;
}

/** Each kind is read by itself: one that cannot be reached does not hide the others. */
export function useWaiting(now: number): Waiting {
  const may = useMay();
  const queue = useQuery({ ...queueQuery, enabled: may('cases:decide') });
  const installs = useQuery({ ...extractorsQuery, enabled: may('extractors:read') });
  const events = useQuery({ ...eventsQuery, enabled: may('events:read') });
  const authorities = useQuery({ ...authoritiesQuery, enabled: may('authorities:read') });
  const standing = useQuery({ ...standingStillQuery, enabled: may('backlogs:read') });
  return {
    cases: may('cases:decide')
      ? mapped(readOf(queue), (read) => read.cases.filter((one) => isDue(one, read.now)))
      : undefined,
    open: queue.data?.cases.filter(waitsForUs).length,
    extractors: may('extractors:read') ? mapped(readOf(installs), (all) => needALook(all, now)) : undefined,
    events: may('events:read') ? readOf(events) : undefined,
    authorities: may('authorities:read')
      ? mapped(readOf(authorities), (all) => all.filter((one) => !isReady(one)))
      : undefined,
    standing: may('backlogs:read') ? readOf(standing) : undefined,
  };
}

export interface Count {
  readonly things: number;
  /** Dead events are not among them, because nobody knows them while the broker is away (SY-02). */
  readonly withoutEvents: boolean;
}

/** How many things wait; undefined while one kind has not been read. */
export function countOf({ cases, extractors, events, authorities, standing }: Waiting): Count | undefined {
  const dead = events ? mapped(events, (states) => states.dead) : undefined;
  let things = 0;
  for (const read of [cases, extractors, dead, authorities, standing]) {
    if (read && !read.data) return undefined;
    things += read?.data?.length ?? 0;
  }
  return { things, withoutEvents: events?.data?.brokerAway ?? false };
}
