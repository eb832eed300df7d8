import { endAppointment, endRelease, type InputOf } from '@tutela/contracts';
import { useMutation } from '@tanstack/react-query';
import { call } from '@tutela/web';
import { useReadSupportAgain } from '../../shared/support/support.queries';

/** Ends an appointment at once, with a code for this very act (NC-12, NC-21). */
export function useEndAppointment() {
  const readAgain = useReadSupportAgain();
  return useMutation({
    mutationFn: ({ code, ...input }: InputOf<typeof endAppointment> & { code: string }) =>
      call(endAppointment, input, { code }),
    onSettled: readAgain,
  });
}

/** Ends a release and every appointment under it, with a code for this very act (NC-12, NC-21). */
export function useEndRelease() {
  const readAgain = useReadSupportAgain();
  return useMutation({
    mutationFn: ({ code, ...input }: InputOf<typeof endRelease> & { code: string }) =>
      call(endRelease, input, { code }),
    onSettled: readAgain,
  });
}
