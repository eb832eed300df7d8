import { useMutation } from '@tanstack/react-query';
import { notifyHead, type InputOf } from '@tutela/contracts';
import { call } from '@tutela/web';
import { useReadSupportAgain } from '../../shared/support/support.queries';

/** Says who is head now, or why nobody is (NC-13). */
export function useNotifyHead() {
  const readAgain = useReadSupportAgain();
  return useMutation({
    mutationFn: (said: InputOf<typeof notifyHead>) => call(notifyHead, said),
    onSettled: readAgain,
  });
}
