import { useMutation, useQueryClient } from '@tanstack/react-query';
import { amendMark } from '@tutela/contracts';
import { call } from '../../api/call';
import { figuresKey } from '../../api/query-client';

/** Amends a mark; afterwards, whatever came of it, every figure is read again: a conflict means that ours are old. */
export function useAmendment() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Parameters<typeof call<typeof amendMark.in, typeof amendMark.out>>[1]) =>
      call(amendMark, input),
    onSettled: () => client.invalidateQueries({ queryKey: [figuresKey] }),
  });
}
