import { useMutation } from '@tanstack/react-query';
import { requestContacts, type InputOf, type OutputOf } from '@tutela/contracts';
import { call } from '@tutela/web';
import { useReadSupportAgain } from '../../shared/support/support.queries';

export type ContactRequest = InputOf<typeof requestContacts>;
export type Requested = OutputOf<typeof requestContacts>;

/** Asks for contacts with a code for this very request (NC-04, NC-21). */
export function useRequestContacts() {
  const readAgain = useReadSupportAgain();
  return useMutation({
    mutationFn: ({ code, ...request }: ContactRequest & { code: string }) => call(requestContacts, request, { code }),
    onSettled: readAgain,
  });
}
