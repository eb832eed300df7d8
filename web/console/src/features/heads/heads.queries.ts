import { queryOptions } from '@tanstack/react-query';
import { listHeadNotices, type OutputOf } from '@tutela/contracts';
import { call } from '@tutela/web';

export type HeadNotices = OutputOf<typeof listHeadNotices>;
export type OwingSchool = HeadNotices['schools'][number];

/** Each reading is an entry of the log: it is read when somebody looks at it, and again when asked for. */
export const headsQuery = queryOptions({
  queryKey: ['heads'],
  queryFn: ({ signal }) => call(listHeadNotices, {}, { signal }),
});
