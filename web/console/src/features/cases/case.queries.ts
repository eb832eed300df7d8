import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  approveCase,
  askBack,
  closeCase,
  readCaseAsAgent,
  readSupportCaseAsAgent,
  rejectCase,
  takeCase,
  type OutputOf,
} from '@tutela/contracts';
import { call, problemOfError, type InputFor } from '@tutela/web';
import { queueKey } from '../../shared/cases/cases.queries';

export type OpenedCase = OutputOf<typeof readCaseAsAgent>;
export type OpenedQuestion = OutputOf<typeof readSupportCaseAsAgent>;
export type SupportCase = OpenedCase['case'];
export type OnRecord = OpenedCase['onRecord'];
export type CaseFile = SupportCase['files'][number];

const keyOf = (id: string) => ['cases', 'opened', id] as const;

/** Opening a case is an entry of the log: it is read again by an act, never by itself. */
export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => call(readCaseAsAgent, { case: id }, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });

/** As `caseQuery`, of a support case (NC-23). */
export const questionQuery = (id: string) =>
  queryOptions({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => call(readSupportCaseAsAgent, { case: id }, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });

/** Reads the case and the queue again; who waits for it sees the case as it stands now. */
export function useReadAgain(id: string): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: keyOf(id) }),
      client.invalidateQueries({ queryKey: queueKey }),
    ]);
  };
}

/** `onTaken` when the case has been read again and shows who has it, by when the button that was pressed has gone. */
export function useTake(id: string, onTaken: () => void) {
  const readAgain = useReadAgain(id);
  return useMutation({
    mutationFn: () => call(takeCase, { case: id }),
    onSettled: async (_taken, error) => {
      await readAgain();
      if (!error) onTaken();
    },
  });
}

type Rest<In> = Omit<In, 'case' | 'version'>;

/** What can be done with a case, each bound to the version that was looked at (NC-03). */
export function useDecision({ case: id, version }: SupportCase) {
  const seen = { case: id, version };
  const approve = (input: Rest<InputFor<typeof approveCase.in>>, code: string) =>
    call(approveCase, { ...seen, ...input }, { code });
  const reject = (reason: string, code: string) => call(rejectCase, { ...seen, reason }, { code });
  const ask = (text: string) => call(askBack, { ...seen, text });
  const close = (text: string) => call(closeCase, { ...seen, text });
  return { approve, reject, ask, close };
}

const changes: readonly string[] = ['case-has-changed', 'conflict', 'case-is-settled'];

/** Somebody else was faster: what was looked at is not what stands now. */
export const hasChanged = (error: unknown): boolean => changes.includes(problemOfError(error).type);
