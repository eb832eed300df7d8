import { queryOptions, useQuery } from '@tanstack/react-query';
import { readCase, type OutputOf } from '@tutela/contracts';
import { call, type Read, readOf } from '@tutela/web';
import { casesQuery, supportKey, type CaseInList } from '../../shared/support/support.queries';

export type CompanyCase = OutputOf<typeof readCase>;

const caseQuery = (id: string) =>
  queryOptions({
    queryKey: [supportKey, 'case', id],
    queryFn: ({ signal }) => call(readCase, { case: id }, { signal }),
  });

/** The company's cases, newest first. */
export const useCompanyCases = (): Read<{ cases: CaseInList[] }> => readOf(useQuery(casesQuery));

export const useCompanyCase = (id: string): Read<CompanyCase> => readOf(useQuery(caseQuery(id)));
