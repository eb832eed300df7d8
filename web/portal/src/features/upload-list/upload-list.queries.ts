import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  chooseSchool,
  confirmList,
  findSchools,
  readListImport,
  uploadList,
  type OutputOf,
  type Problem,
} from '@tutela/contracts';
import { call, type InputFor, type Read, readOf } from '@tutela/web';
import { problemOf } from '../../shared/act/problem-of';

export type ListImport = OutputOf<typeof readListImport>;
export type ListRow = ListImport['rows'][number];
export type MissingChild = ListImport['missing'][number];
export type SchoolFound = OutputOf<typeof findSchools>['schools'][number];
/** What confirming did, with how many of the children whom the list does not name were kept. */
export interface Confirmed extends OutputOf<typeof confirmList> {
  kept: number;
}

const importKey = (id: string) => ['list-import', id] as const;

const importQuery = (id: string) =>
  queryOptions({
    queryKey: importKey(id),
    queryFn: ({ signal }) => call(readListImport, { import: id }, { signal }),
    staleTime: Infinity,
  });

/** A list as it was checked. */
export function useListImport(id: string): Read<ListImport> {
  return readOf(useQuery(importQuery(id)));
}

/** Sends the file under a number made in the page, so that a reload finds the same list again. */
export function useUpload(onChecked: (id: string) => void) {
  const client = useQueryClient();
  return ({ file: [file] }: { file: File[] }): Promise<Problem | undefined> =>
    problemOf(async () => {
      const id = crypto.randomUUID();
      client.setQueryData(importKey(id), await call(uploadList, { import: id }, { raw: file }));
      onChecked(id);
    });
}

export function useFindSchools() {
  return useMutation({ mutationFn: (text: string) => call(findSchools, { text }) });
}

/** Says which school a row means; the answer is the whole list, checked anew. */
export function useChooseSchool() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputFor<typeof chooseSchool.in>) => call(chooseSchool, input),
    onSuccess: (list) => client.setQueryData(importKey(list.import), list),
  });
}

/** Confirms the whole list; every page that shows children or schools reads them again. */
export function useConfirmList() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputFor<typeof confirmList.in>) => call(confirmList, input),
    // Not waited for: the answer is shown at once, the pages behind it read again by themselves.
    onSettled: () => void client.invalidateQueries(),
  });
}
