import { useMutation } from '@tanstack/react-query';
import { endAppointment, type InputOf } from '@tutela/contracts';
import { call } from '@tutela/web';
import { useReadSupportAgain } from '../../shared/support/support.queries';

/** Ends an appointment of the own company with a code for this very act (NC-12, NC-21). */
export function useEndAppointment() {
  const readAgain = useReadSupportAgain();
  return useMutation({
    mutationFn: ({ code, ...input }: InputOf<typeof endAppointment> & { code: string }) =>
      call(endAppointment, input, { code }),
    onSettled: readAgain,
  });
}
