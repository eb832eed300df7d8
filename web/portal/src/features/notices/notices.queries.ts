import { useMutation, useQuery } from '@tanstack/react-query';
import { readNotice } from '@tutela/contracts';
import { call, type Read, readOf } from '@tutela/web';
import { noticesQuery, useReadSupportAgain, type NoticeTold } from '../../shared/support/support.queries';

export const useNotices = (): Read<{ notices: NoticeTold[] }> => readOf(useQuery(noticesQuery));

/** Marks a notice as read; its count in the band follows. */
export function useReadNotice() {
  const readAgain = useReadSupportAgain();
  return useMutation({
    mutationFn: (notice: string) => call(readNotice, { notice }),
    onSettled: readAgain,
  });
}
