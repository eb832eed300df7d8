import { queryOptions, useQuery } from '@tanstack/react-query';
import { listCompanyPeople, readCompanySchools, type OutputOf } from '@tutela/contracts';
import { call, type Read, readOf } from '@tutela/web';
import { supportKey } from '../support/support.queries';

type CompanyPeople = OutputOf<typeof listCompanyPeople>;
export type CompanyPerson = CompanyPeople['people'][number];
export type CompanySchools = OutputOf<typeof readCompanySchools>;
export type CompanySchool = CompanySchools['schools'][number];
export type Appointment = NonNullable<CompanySchool['places'][number]['appointment']>;

const peopleQuery = queryOptions({
  queryKey: [supportKey, 'company-people'],
  queryFn: ({ signal }) => call(listCompanyPeople, {}, { signal }),
});

const schoolsQuery = queryOptions({
  queryKey: [supportKey, 'company-schools'],
  queryFn: ({ signal }) => call(readCompanySchools, {}, { signal }),
});

/** The people of the company, those who have left included, and the server's time. */
export const useCompanyPeople = (): Read<CompanyPeople> => readOf(useQuery(peopleQuery));

/** The schools of the company's releases with their fifteen places each. */
export const useCompanySchools = (): Read<CompanySchools> => readOf(useQuery(schoolsQuery));
