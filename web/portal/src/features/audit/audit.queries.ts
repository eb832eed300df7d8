import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { proveAuditGrowth, readAuditCheckpoint, type OutputOf } from '@tutela/contracts';
import { call, type Read, readOf } from '@tutela/web';

export type AuditCheckpoint = OutputOf<typeof readAuditCheckpoint>;
export type Growth = OutputOf<typeof proveAuditGrowth>;

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
