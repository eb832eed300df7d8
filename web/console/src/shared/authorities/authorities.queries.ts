import { queryOptions } from '@tanstack/react-query';
import { listAuthorities, type OutputOf } from '@tutela/contracts';
import { call } from '@tutela/web';

export type Authority = OutputOf<typeof listAuthorities>['authorities'][number];

export const authoritiesKey = ['authorities'] as const;

export const authoritiesQuery = queryOptions({
  queryKey: authoritiesKey,
  queryFn: async ({ signal }) => (await call(listAuthorities, {}, { signal })).authorities,
});
