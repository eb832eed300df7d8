import { useMutation, useQueryClient } from '@tanstack/react-query';
import { onboardAuthority } from '@tutela/contracts';
import { call, type InputFor } from '@tutela/web';
import { authoritiesKey } from '../../shared/authorities/authorities.queries';

/** Sets an authority up; it takes some seconds, for a database is made. */
export function useSetUp() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputFor<typeof onboardAuthority.in>) => call(onboardAuthority, input),
    // Also after a refusal: the ladder may have begun.
    onSettled: () => client.invalidateQueries({ queryKey: authoritiesKey }),
  });
}
