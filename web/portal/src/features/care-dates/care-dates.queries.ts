import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  checkCareDates,
  confirmCareDates,
  listCareDates,
  readCareDates,
  takeBackCareDates,
  type OutputOf,
  type Problem,
  type ReturnFile,
} from '@tutela/contracts';
import { call, problemOfError, readOf, type Read } from '@tutela/web';

export type CareImport = OutputOf<typeof readCareDates>;
export type ReturnChild = CareImport['children'][number];
export type ReturnFinding = CareImport['strays'][number];
export type CarePeriod = ReturnChild['after'][number];
export type TakeBack = NonNullable<CareImport['takeBack']>;
export type ConfirmedReturn = OutputOf<typeof listCareDates>['returns'][number];
export type Confirmed = OutputOf<typeof confirmCareDates>;

const importKey = (id: string) => ['care-import', id] as const;

const importQuery = (id: string) =>
  queryOptions({
    queryKey: importKey(id),
    queryFn: ({ signal }) => call(readCareDates, { import: id }, { signal }),
    staleTime: Infinity,
  });

/** A return as it was checked. */
export function useCareImport(id: string): Read<CareImport> {
  return readOf(useQuery(importQuery(id)));
}

/** The returns confirmed last, newest first. */
export function useLastReturns(): Read<OutputOf<typeof listCareDates>> {
  return readOf(useQuery({ queryKey: ['care-imports'], queryFn: ({ signal }) => call(listCareDates, {}, { signal }) }));
}

/** Sends both files under a number made in the page, so that a reload finds the same return again; a refusal says of which file it is. */
export function useUploadReturn(onChecked: (id: string) => void) {
  const client = useQueryClient();
  return async (files: Readonly<Record<ReturnFile, File[]>>): Promise<Problem | undefined> => {
    const id = crypto.randomUUID();
    for (const file of ['header', 'episodes'] as const) {
      try {
        client.setQueryData(importKey(id), await call(checkCareDates, { import: id, file }, { raw: files[file][0] }));
      } catch (error) {
        return ofFile(file, problemOfError(error));
      }
    }
    onChecked(id);
    return undefined;
  };
}

const aboutTheFile = ['not-a-return', 'too-large'];

/** A refusal of what is in a file stands at that file's field: `not-a-return-header`. */
function ofFile(file: ReturnFile, problem: Problem): Problem {
  return aboutTheFile.includes(problem.type) ? { ...problem, type: `${problem.type}-${file}` } : problem;
}

/** Confirms the return; every page that shows children reads them again. */
export function useConfirmCareDates() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(confirmCareDates, { import: id }),
    // Not waited for: the answer is shown at once, the pages behind it read again by themselves.
    onSettled: () => void client.invalidateQueries(),
  });
}

/** Takes a confirmed return back; every page that shows children reads them again. */
export function useTakeBack() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(takeBackCareDates, { import: id }),
    onSuccess: (_answer, id) =>
      client.setQueryData(importQuery(id).queryKey, (known) => known && { ...known, state: 'taken-back' as const }),
    onSettled: () => void client.invalidateQueries(),
  });
}
