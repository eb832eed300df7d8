import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { nominatePerson, withdrawPerson } from '@tutela/contracts';
import { call, type InputFor, mapped, type Read, readOf } from '@tutela/web';
import { peopleKey, peopleQuery, type NominatedPerson } from '../set-up/set-up.queries';
import { inOrder } from './people-order';

/** The people of the authority: those who act first, the withdrawn last. */
export function usePeople(): Read<NominatedPerson[]> {
  return mapped(readOf(useQuery(peopleQuery)), ({ people }) => inOrder(people));
}

export function useNominate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputFor<typeof nominatePerson.in>) => call(nominatePerson, input),
    onSettled: () => client.invalidateQueries({ queryKey: peopleKey }),
  });
}

export function useWithdraw() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputFor<typeof withdrawPerson.in>) => call(withdrawPerson, input),
    onSettled: () => client.invalidateQueries({ queryKey: peopleKey }),
  });
}
