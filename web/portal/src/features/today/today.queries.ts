import { keepPreviousData, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { readRegister, type OutputOf } from '@tutela/contracts';
import { call, joined, type Read, readOf, useMay } from '@tutela/web';
import { useEffect, useMemo } from 'react';
import { figuresKey } from '../../api/figures-key';
import { collectionQuery } from '../../shared/collection/collection.queries';
import { matchingOf, type Matching } from '../../shared/matching/matching';
import { matchingQuery } from '../../shared/matching/matching.queries';
import { useRoster } from '../../shared/roster/roster.queries';
import { readWhenDue } from './read-when-due';
import { childrenOf, linesOf, type RegisterChild } from './register';

type Answer = OutputOf<typeof readRegister>;

const registerQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: [figuresKey, 'register', on ?? 'today'],
    queryFn: ({ signal }) => call(readRegister, { on }, { signal }),
    placeholderData: keepPreviousData,
  });

/** The register of a day, one row a child, with names. */
export interface Register extends Omit<Answer, 'rows'> {
  children: readonly RegisterChild[];
  /** How many schools the children are at. */
  schools: number;
}

/** Reads the register of a day, today without one, and joins the names in the page. */
export function useRegister(on: string | undefined): Read<Register> {
  const query = useQuery(registerQuery(on));
  useReadWhenDue(query);
  const read = joined(readOf(query), useRoster());
  const [answer, roster] = read.data ?? [];
  const { matching, isKnown } = useMatching(answer?.open ?? false);
  const lineFor = useMemo(() => (roster ? linesOf(roster, matching) : undefined), [roster, matching]);
  const register = useMemo((): Register | undefined => {
    if (!answer || !lineFor || !isKnown) return undefined;
    const schools = new Set(answer.rows.map(({ urn }) => urn)).size;
    return { ...answer, children: childrenOf(answer.rows, lineFor), schools };
  }, [answer, lineFor, isKnown]);
  return { ...read, data: register };
}

function useReadWhenDue({ data, dataUpdatedAt, isPlaceholderData, refetch }: UseQueryResult<Answer>): void {
  const answer = isPlaceholderData ? undefined : data;
  useEffect(
    () => (answer ? readWhenDue(answer, dataUpdatedAt, () => void refetch()) : undefined),
    [answer, dataUpdatedAt, refetch],
  );
}

/**
 * Why a mark may be missing, for those who may know; not on a closed day, as every reading is in the audit log. A register
 * waits for it, so that no child stands in the wrong group first, but goes without it where it cannot be read.
 */
function useMatching(isWanted: boolean): { matching: Matching | undefined; isKnown: boolean } {
  const enabled = useMay()('matching:read') && isWanted;
  const { data, isPending } = useQuery({ ...matchingQuery, enabled });
  const matching = useMemo(() => (data ? matchingOf(data.matches) : undefined), [data]);
  return { matching, isKnown: !enabled || !isPending };
}

/** Whether collection has not begun, for those who may know; read only where a register is empty. */
export function useHasNotBegun(isEmpty: boolean): boolean {
  const isAllowed = useMay()('collection:read');
  const { data } = useQuery({ ...collectionQuery, enabled: isEmpty && isAllowed });
  return data?.state === 'not-begun';
}
