import { queryOptions } from '@tanstack/react-query';
import { listLeavers, type OutputOf } from '@tutela/contracts';
import { call } from '@tutela/web';

export type Leavers = OutputOf<typeof listLeavers>;
export type Leaver = Leavers['leavers'][number];

/** Each reading is an entry of the log: read when the page is opened, and again by its button. */
export const leaversQuery = queryOptions({
  queryKey: ['leavers'],
  queryFn: ({ signal }) => call(listLeavers, {}, { signal }),
});
