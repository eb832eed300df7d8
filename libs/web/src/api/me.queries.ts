import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
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

/** Forgets what has been read, but not who is signed in: the session lives, and the page goes on saying so. */
export async function forgetRead(client: QueryClient): Promise<void> {
  await client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] });
}

/** Ends the session. What was read is forgotten whether or not the server could be told; `onDone` only if it was. */
export function useSignOut(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(signOut, {}),
    onSuccess: () => {
      client.clear();
      onDone();
    },
    onError: () => void forgetRead(client),
  });
}
