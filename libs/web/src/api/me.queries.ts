import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { may, signOut, whoAmI, type OutputOf, type Permission } from '@tutela/contracts';
import { call } from './call';

export type Me = OutputOf<typeof whoAmI>;

export const meKey = ['me'] as const;

export const meQuery = queryOptions({
  queryKey: meKey,
  queryFn: ({ signal }) => call(whoAmI, {}, { signal }),
  staleTime: Infinity,
});

/** Whether the person signed in may do that; nobody may do anything before it is known who it is. */
export function useMay(): (permission: Permission) => boolean {
  const { data } = useQuery(meQuery);
  return (permission) => data !== undefined && may(data.role, permission);
}

/** Ends the session; the store is emptied whether or not the server could be told. */
export function useSignOut(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(signOut, {}),
    onSettled: () => {
      client.clear();
      onDone();
    },
  });
}
