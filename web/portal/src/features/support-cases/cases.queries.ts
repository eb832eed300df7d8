import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  answerCase,
  attachScan,
  raiseSupportCase,
  readCase,
  removeScan,
  sendCase,
  withdrawCase,
  type InputOf,
  type OutputOf,
} from '@tutela/contracts';
import { call, type InputFor, type Read, readOf } from '@tutela/web';
import { casesQuery, supportKey, useReadSupportAgain, type CaseInList } from '../../shared/support/support.queries';

export type SupportCase = OutputOf<typeof readCase>;
export type CaseFile = SupportCase['files'][number];

const caseQuery = (id: string) =>
  queryOptions({
    queryKey: [supportKey, 'case', id],
    queryFn: ({ signal }) => call(readCase, { case: id }, { signal }),
  });

export const useCases = (): Read<{ cases: CaseInList[] }> => readOf(useQuery(casesQuery));

export const useCase = (id: string): Read<SupportCase> => readOf(useQuery(caseQuery(id)));

/** An act on a case, whose answer is the case as it stands then; lists and notices are read again. */
function useCaseAct<Input>(act: (input: Input) => Promise<SupportCase>) {
  const client = useQueryClient();
  const readAgain = useReadSupportAgain();
  return useMutation({
    mutationFn: act,
    onSuccess: (answer) => client.setQueryData(caseQuery(answer.case).queryKey, answer),
    // Not waited for: the answer is shown at once, and a page that was refused looks again.
    onSettled: () => void readAgain(),
  });
}

export interface ScanToAttach {
  case: string;
  /** Made in the page, so that a second try attaches the same file. */
  file: string;
  scan: File;
  /** Gives it up. */
  signal: AbortSignal;
  /** How much of it has gone, from 0 to 1. */
  onSent: (share: number) => void;
}

const longestName = 120;

export const useAttachScan = () =>
  useCaseAct(({ case: id, file, scan, signal, onSent }: ScanToAttach) =>
    call(attachScan, { case: id, file, name: scan.name.slice(-longestName) }, { raw: scan, signal, onSent }),
  );

export const useRemoveScan = () => useCaseAct((input: InputOf<typeof removeScan>) => call(removeScan, input));

export const useSendCase = () => useCaseAct((id: string) => call(sendCase, { case: id }));

export const useAnswerCase = () => useCaseAct((input: InputOf<typeof answerCase>) => call(answerCase, input));

export const useRaiseSupportCase = () =>
  useCaseAct((input: InputFor<typeof raiseSupportCase.in>) => call(raiseSupportCase, input));

export const useWithdrawCase = () => useCaseAct((id: string) => call(withdrawCase, { case: id }));
