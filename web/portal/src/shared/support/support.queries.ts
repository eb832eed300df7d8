import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { listCases, listNotices, readPlaces, type OutputOf } from '@tutela/contracts';
import { call, type Read, readOf, useMay } from '@tutela/web';

export type Places = OutputOf<typeof readPlaces>;
export type CaseInList = OutputOf<typeof listCases>['cases'][number];
export type NoticeTold = OutputOf<typeof listNotices>['notices'][number];

/** The first part of the key of places, cases, forms and notices: a change of one makes all of them out of date. */
export const supportKey = 'support';

const placesQuery = queryOptions({
  queryKey: [supportKey, 'places'],
  queryFn: ({ signal }) => call(readPlaces, {}, { signal }),
});

export const casesQuery = queryOptions({
  queryKey: [supportKey, 'cases'],
  queryFn: ({ signal }) => call(listCases, {}, { signal }),
});

export const noticesQuery = queryOptions({
  queryKey: [supportKey, 'notices'],
  queryFn: ({ signal }) => call(listNotices, {}, { signal }),
});

/** The fifteen places of the school one acts for, its releases and its own contacts. */
export const usePlaces = (): Read<Places> => readOf(useQuery(placesQuery));

/** Reads places, cases, forms and notices again. */
export function useReadSupportAgain(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [supportKey] });
}

/** How many notices are not read yet; undefined before it is known, and for whoever gets none. */
export function useUnreadCount(): number | undefined {
  const isTold = useMay()('notices:read');
  const { data } = useQuery({ ...noticesQuery, enabled: isTold });
  return data?.notices.filter(({ readAt }) => readAt === undefined).length;
}

/** How many cases wait for an answer of the reader; undefined before it is known, and for whoever raises none. */
export function useCasesWithYou(): number | undefined {
  const isAsked = useMay()('cases:ask');
  const mayAnswer = useMayAnswer();
  const { data } = useQuery({ ...casesQuery, enabled: isAsked });
  return data?.cases.filter((one) => mayAnswer(one)).length;
}

/** Which cases the reader can answer now: of an outside contact no release case (NC-23). */
export function useMayAnswer(): (one: Pick<CaseInList, 'kind' | 'state'>) => boolean {
  const may = useMay();
  return ({ kind, state }) => state === 'with-you' && may(kind === 'support' ? 'cases:ask' : 'cases:raise');
}
