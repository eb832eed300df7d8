import { queryOptions, useQuery } from '@tanstack/react-query';
import { readMyAppointments, type OutputOf } from '@tutela/contracts';
import { call, joined, mapped, type Read, readOf } from '@tutela/web';
import {
  useCompanyPeople,
  useCompanySchools,
  type CompanyPerson,
  type CompanySchool,
} from '../../shared/company/company.queries';
import { casesQuery, supportKey, type CaseInList } from '../../shared/support/support.queries';

export type MyAppointment = OutputOf<typeof readMyAppointments>['appointments'][number];

const myAppointmentsQuery = queryOptions({
  queryKey: [supportKey, 'my-appointments'],
  queryFn: ({ signal }) => call(readMyAppointments, {}, { signal }),
});

/** The schools that the person is contact of, or waits to be. */
export const useMyAppointments = (): Read<readonly MyAppointment[]> =>
  mapped(readOf(useQuery(myAppointmentsQuery)), ({ appointments }) => appointments);

/** What a manager has to know each morning. */
export interface CompanyToday {
  schools: readonly CompanySchool[];
  people: readonly CompanyPerson[];
  cases: readonly CaseInList[];
}

export function useCompanyToday(): Read<CompanyToday> {
  const known = joined(joined(useCompanySchools(), useCompanyPeople()), readOf(useQuery(casesQuery)));
  return mapped(known, ([[{ schools }, { people }], { cases }]) => ({ schools, people, cases }));
}
