import { queryOptions } from '@tanstack/react-query';
import { listOpenCases, type OutputOf } from '@tutela/contracts';
import { call } from '@tutela/web';

export type Queue = OutputOf<typeof listOpenCases>;
export type QueuedCase = Queue['cases'][number];

export const queueKey = ['cases', 'queue'] as const;

/** Each reading is an entry of the log, so the queue is not read more often than somebody looks at it. */
const aMinute = 60_000;

export const queueQuery = queryOptions({
  queryKey: queueKey,
  queryFn: ({ signal }) => call(listOpenCases, {}, { signal }),
  refetchInterval: aMinute,
});
