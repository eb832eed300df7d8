import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { decideDifference, listDifferences, type OutputOf } from '@tutela/contracts';
import { call, type InputFor, useMay } from '@tutela/web';
import { figuresKey } from '../../api/figures-key';

export type Difference = OutputOf<typeof listDifferences>['differences'][number];

export const differencesQuery = queryOptions({
  queryKey: [figuresKey, 'differences'],
  queryFn: ({ signal }) => call(listDifferences, {}, { signal }),
});

/** How many marks wait for a decision; undefined before it is known, and for who may not see marks. */
export function useDifferenceCount(): number | undefined {
  const isAllowed = useMay()('marks:read');
  const { data } = useQuery({ ...differencesQuery, enabled: isAllowed });
  return data?.differences.length;
}

/** Takes one of two versions; afterwards every figure is read again. */
export function useDecision() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputFor<typeof decideDifference.in>) => call(decideDifference, input),
    onSettled: () => client.invalidateQueries({ queryKey: [figuresKey] }),
  });
}
