import { queryOptions } from '@tanstack/react-query';
import { listEventStates, type OutputOf } from '@tutela/contracts';
import { call } from '@tutela/web';

export type EventStates = OutputOf<typeof listEventStates>;
export type Consumer = EventStates['consumers'][number];
export type DeadEvent = EventStates['dead'][number];

const whileAwayMs = 5_000;

/** While the broker is away it is looked for again, so that the page that says so does not say it longer than it is so. */
export const eventsQuery = queryOptions({
  queryKey: ['events'],
  queryFn: ({ signal }) => call(listEventStates, {}, { signal }),
  refetchInterval: ({ state }) => (state.data?.brokerAway ? whileAwayMs : false),
});
