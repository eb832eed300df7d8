import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { readRegister, type OutputOf } from '@tutela/contracts';
import { call, joined, type Read, readOf, useMay } from '@tutela/web';
import { useMemo } from 'react';
import { figuresKey } from '../../api/figures-key';
import { collectionQuery } from '../../shared/collection/collection.queries';
import { useRoster } from '../../shared/roster/roster.queries';
import { childrenOf, type RegisterChild } from './register';

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
  const read = joined(readOf(useQuery(registerQuery(on))), useRoster());
  const { data } = read;
  const [answer, roster] = data ?? [];
  const register = useMemo((): Register | undefined => {
    if (!answer || !roster) return undefined;
    const schools = new Set(answer.rows.map(({ urn }) => urn)).size;
    return { ...answer, children: childrenOf(answer.rows, roster), schools };
  }, [answer, roster]);
  return { ...read, data: register };
}

/** Whether collection has not begun, for those who may know; read only where a register is empty. */
export function useHasNotBegun(isEmpty: boolean): boolean {
  const isAllowed = useMay()('collection:read');
  const { data } = useQuery({ ...collectionQuery, enabled: isEmpty && isAllowed });
  return data?.state === 'not-begun';
}
