import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import {
  proveLoggedEntry,
  refreshFactor,
  revealName,
  searchAudit,
  verifyAudit,
  type OutputOf,
} from '@tutela/contracts';
import { call, type Read, readOf } from '@tutela/web';
import { supportLog, type AuditSearch } from './audit.search';

export type AuditPageOfLog = OutputOf<typeof searchAudit>;
export type Verdict = OutputOf<typeof verifyAudit>;
export type Entry = AuditPageOfLog['entries'][number];
export type EntryImage = Entry['images'][number];

/** One page of a log. Each reading is an entry of that log, so a page once read is not read again by itself. */
export function useLogPage(search: AuditSearch): Read<AuditPageOfLog> & { turning: boolean } {
  const { log = supportLog, from, to, action, user, child, before } = search;
  const input = { log, from, to, action, userId: user, child, before: before?.at(-1) };
  const result = useQuery({
    queryKey: ['audit', input],
    queryFn: ({ signal }) => call(searchAudit, input, { signal }),
    staleTime: Infinity,
    // Only within one log: what stands under the name of an authority is of that authority.
    placeholderData: (old, query) => (logOfKey(query?.queryKey) === log ? keepPreviousData(old) : undefined),
  });
  return { ...readOf(result), turning: result.isPlaceholderData };
}

function logOfKey(key: readonly unknown[] | undefined): unknown {
  const input = key?.[1];
  return typeof input === 'object' && input !== null && 'log' in input ? input.log : undefined;
}

/** The name behind a child number; kept by the page in memory and in no store. */
export function useRevealName(la: string, child: number) {
  return useMutation({
    mutationFn: async (reason: string) => (await call(revealName, { la, child, reason })).name,
    gcTime: 0,
  });
}

/** What proves that an entry is in its log; that it was asked for is written there, too. */
export const proveEntry = ({ log, id }: Entry): Promise<OutputOf<typeof proveLoggedEntry>> =>
  call(proveLoggedEntry, { log, entry: id });

/** Has every entry of a log recomputed; it may take a minute. */
export function useVerifyLog(log: string) {
  return useMutation({ mutationFn: () => call(verifyAudit, { log }) });
}

/** A fresh code inside the session. */
export function useFreshCode() {
  return useMutation({ mutationFn: (code: string) => call(refreshFactor, { code }), gcTime: 0 });
}
