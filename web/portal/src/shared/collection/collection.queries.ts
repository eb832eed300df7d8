import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { readCollection, setCollection, setSchoolCollection, type OutputOf } from '@tutela/contracts';
import { call, type InputFor, mapped, type Read, readOf } from '@tutela/web';

/** Where collection stood when it was read. */
export interface Collection extends OutputOf<typeof readCollection> {
  /** In ms, by the browser’s clock: what is late is late by it. */
  readAt: number;
}
export type LaSchool = Collection['schools'][number];

const collectionKey = ['collection'] as const;

const aQuarterOfAMinute = 15_000;

/** Counts and states only, so that reading again writes nothing to the audit log: a school that has just enrolled is seen at once. */
export const collectionQuery = queryOptions({
  queryKey: collectionKey,
  queryFn: ({ signal }) => call(readCollection, {}, { signal }),
  refetchInterval: aQuarterOfAMinute,
});

/** Where collection stands, for the authority and for each of its schools. */
export function useCollection(): Read<Collection> {
  const query = useQuery(collectionQuery);
  return mapped(readOf(query), (answer) => ({ ...answer, readAt: query.dataUpdatedAt }));
}

/** Begins, pauses or goes on for the authority (VS-16). */
export function useSetCollection() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputFor<typeof setCollection.in>) => call(setCollection, input),
    onSettled: () => client.invalidateQueries({ queryKey: collectionKey }),
  });
}

/** Begins or pauses at one school (VS-16). */
export function useSetSchoolCollection() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputFor<typeof setSchoolCollection.in>) => call(setSchoolCollection, input),
    onSettled: () => client.invalidateQueries({ queryKey: collectionKey }),
  });
}
