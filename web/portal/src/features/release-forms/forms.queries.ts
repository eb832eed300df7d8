import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import {
  listCompanies,
  listReleaseForms,
  makeReleaseForm,
  raiseReleaseCase,
  type InputOf,
  type OutputOf,
} from '@tutela/contracts';
import { call, joined, type Read, readOf } from '@tutela/web';
import { supportKey, useReadSupportAgain } from '../../shared/support/support.queries';

export type ReleaseForm = OutputOf<typeof listReleaseForms>['forms'][number];
export type Company = OutputOf<typeof listCompanies>['companies'][number];

const formsQuery = queryOptions({
  queryKey: [supportKey, 'forms'],
  queryFn: ({ signal }) => call(listReleaseForms, {}, { signal }),
});

const companiesQuery = queryOptions({
  queryKey: [supportKey, 'companies'],
  queryFn: ({ signal }) => call(listCompanies, {}, { signal }),
});

/** The school's release forms, newest first, and the companies that one can be made for. */
export const useForms = (): Read<[OutputOf<typeof listReleaseForms>, OutputOf<typeof listCompanies>]> =>
  joined(readOf(useQuery(formsQuery)), readOf(useQuery(companiesQuery)));

/** Makes the form for a company and its manager (NC-01). */
export function useMakeForm() {
  const readAgain = useReadSupportAgain();
  return useMutation({
    mutationFn: (input: InputOf<typeof makeReleaseForm>) => call(makeReleaseForm, input),
    onSettled: readAgain,
  });
}

/** Begins a case with a form; it is sent when its scan is attached (NC-02). */
export function useRaiseCase(onRaised: (id: string) => void) {
  const readAgain = useReadSupportAgain();
  return useMutation({
    mutationFn: (form: string) => call(raiseReleaseCase, { form }),
    onSuccess: ({ case: id }) => onRaised(id),
    onSettled: () => void readAgain(),
  });
}
