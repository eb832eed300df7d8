import { useMutation, useQueryClient } from '@tanstack/react-query';
import { amendMark } from '@tutela/contracts';
import { call, type InputFor } from '@tutela/web';
import { figuresKey } from '../../api/figures-key';

/** Amends a mark; afterwards, whatever came of it, every figure is read again: a conflict means that ours are old. */
export function useAmendment() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputFor<typeof amendMark.in>) => call(amendMark, input),
    onSettled: () => client.invalidateQueries({ queryKey: [figuresKey] }),
  });
}
