import { queryOptions, useQuery } from '@tanstack/react-query';
import { listPeople, type OutputOf } from '@tutela/contracts';
import { call, joined, mapped, type Read, useMay } from '@tutela/web';
import { useRoster } from '../../shared/roster/roster.queries';
import { useCollection, type Collection } from '../../shared/collection/collection.queries';

export type NominatedPerson = OutputOf<typeof listPeople>['people'][number];

export const peopleKey = ['people'] as const;

export const peopleQuery = queryOptions({
  queryKey: peopleKey,
  queryFn: ({ signal }) => call(listPeople, {}, { signal }),
});

/** Everything that says how far an authority is. */
export interface SetUp {
  children: number;
  collection: Collection;
  /** Only for those who nominate. */
  people?: readonly NominatedPerson[];
}

/** What is done and what is next, from what the pages below read anyway. */
export function useSetUp(): Read<SetUp> {
  const isNominator = useMay()('people:nominate');
  const people = useQuery({ ...peopleQuery, enabled: isNominator });
  const read = mapped(joined(useRoster(), useCollection()), ([roster, collection]) => ({
    children: roster.children.length,
    collection,
    people: people.data?.people,
  }));
  const isWaiting = isNominator && people.data === undefined;
  return { ...read, data: isWaiting ? undefined : read.data, error: read.error ?? people.error };
}
