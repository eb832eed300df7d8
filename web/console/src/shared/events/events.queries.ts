import { queryOptions } from '@tanstack/react-query';
import { listEventStates, type OutputOf } from '@tutela/contracts';
import { call } from '@tutela/web';

export type EventStates = OutputOf<typeof listEventStates>;
export type Consumer = EventStates['consumers'][number];
export type DeadEvent = EventStates['dead'][number];

export const eventsQuery = queryOptions({
  queryKey: ['events'],
  queryFn: ({ signal }) => call(listEventStates, {}, { signal }),
});
