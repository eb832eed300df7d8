import { queryOptions } from '@tanstack/react-query';
import { listInstalls, type OutputOf } from '@tutela/contracts';
import { call } from '@tutela/web';

export type Install = OutputOf<typeof listInstalls>['installs'][number];

export const extractorsQuery = queryOptions({
  queryKey: ['extractors'],
  queryFn: async ({ signal }) => (await call(listInstalls, {}, { signal })).installs,
});
