import { useMutation } from '@tanstack/react-query';
import { actFor } from '@tutela/contracts';
import { call } from '@tutela/web';
import { homeOf } from '../../shell/home';

/** Switches, and loads the page anew: nothing of a half-done act is carried over (NC-22). */
export function useActFor() {
  return useMutation({
    mutationFn: (organisation: string) => call(actFor, { organisation }),
    onSuccess: ({ role }) => window.location.assign(homeOf(role)),
  });
}
