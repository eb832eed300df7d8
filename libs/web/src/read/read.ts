import type { UseQueryResult } from '@tanstack/react-query';

/** What a page needs of a reading: what is known, what went wrong, and to try again. */
export interface Read<T> {
  data: T | undefined;
  error: Error | null;
  again: () => void;
}

export function readOf<T>({ data, error, refetch }: UseQueryResult<T>): Read<T> {
  return { data, error, again: () => void refetch() };
}

/** Two readings as one: known when both are, wrong when one is. */
export function joined<A, B>(one: Read<A>, other: Read<B>): Read<[A, B]> {
  const known = one.data !== undefined && other.data !== undefined;
  return {
    data: known ? [one.data as A, other.data as B] : undefined,
    error: one.error ?? other.error,
    again: () => {
      if (one.error) one.again();
      if (other.error) other.again();
    },
  };
}

/** What follows from a reading. */
export function mapped<A, B>({ data, error, again }: Read<A>, follow: (data: A) => B): Read<B> {
  return { data: data === undefined ? undefined : follow(data), error, again };
}
