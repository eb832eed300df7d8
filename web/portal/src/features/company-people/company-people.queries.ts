import { useMutation } from '@tanstack/react-query';
import { inviteEmployee, reportEmployeesTagLost, reportLeaver, undoLeaving } from '@tutela/contracts';
import { call, type InputFor } from '@tutela/web';
import { useReadSupportAgain } from '../../shared/support/support.queries';

export function useInvite() {
  const readAgain = useReadSupportAgain();
  return useMutation({
    mutationFn: (input: InputFor<typeof inviteEmployee.in>) => call(inviteEmployee, input),
    onSettled: readAgain,
  });
}

export type Leaving = InputFor<typeof reportLeaver.in>;

export function useReportLeaver() {
  const readAgain = useReadSupportAgain();
  return useMutation({
    mutationFn: ({ code, ...leaving }: Leaving & { code: string }) => call(reportLeaver, leaving, { code }),
    onSettled: readAgain,
  });
}

export function useReportTagLost() {
  const readAgain = useReadSupportAgain();
  return useMutation({
    mutationFn: ({ account, code }: { account: string; code: string }) =>
      call(reportEmployeesTagLost, { account }, { code }),
    onSettled: readAgain,
  });
}

export function useTakeBack() {
  const readAgain = useReadSupportAgain();
  return useMutation({
    mutationFn: (account: string) => call(undoLeaving, { account }),
    onSettled: readAgain,
  });
}
