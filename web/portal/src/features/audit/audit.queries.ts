import { keepPreviousData, queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import {
  proveAuditEntry,
  proveAuditGrowth,
  readAuditCheckpoint,
  searchOwnAudit,
  type OutputOf,
} from '@tutela/contracts';
import { call, type Read, readOf } from '@tutela/web';

export type AuditCheckpoint = OutputOf<typeof readAuditCheckpoint>;
export type Growth = OutputOf<typeof proveAuditGrowth>;
export type LogPage = OutputOf<typeof searchOwnAudit>;
export type Entry = LogPage['entries'][number];

/** Each reading is written to the log, so it is read when somebody asks, and not again by itself. */
const checkpointQuery = queryOptions({
  queryKey: ['audit', 'checkpoint'],
  queryFn: ({ signal }) => call(readAuditCheckpoint, {}, { signal }),
  staleTime: Infinity,
});

/** The newest signed checkpoint of the authority's log. */
export const useCheckpoint = (): Read<AuditCheckpoint> => readOf(useQuery(checkpointQuery));

/** Compares a checkpoint that was kept with the log as it is. */
export function useProveGrowth() {
  return useMutation({
    mutationFn: async ({ file: [file] }: { file: File[] }) =>
      call(proveAuditGrowth, { note: (await file?.text()) ?? '' }),
  });
}

/** One page of the authority's log, newest first. */
export function useOwnLog(before: string | undefined): Read<LogPage> {
  return readOf(
    useQuery({
      queryKey: ['audit', 'log', before],
      queryFn: ({ signal }) => call(searchOwnAudit, { before }, { signal }),
      staleTime: Infinity,
      placeholderData: keepPreviousData,
    }),
  );
}

/** What proves that an entry is in the log; that it was asked for is written there, too. */
export const proveEntry = (entry: string): Promise<OutputOf<typeof proveAuditEntry>> =>
  call(proveAuditEntry, { entry });
