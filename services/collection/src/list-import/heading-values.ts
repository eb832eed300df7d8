import type { ListHeading } from '@tutela/contracts';
import type { RowValues } from './list-row.rules';

export type ValueName = keyof RowValues;

/** What of a row's values stands under which heading; schools are looked at apart. */
export const nameOfHeading: ReadonlyMap<ListHeading, ValueName> = new Map([
  ['Local id', 'localId'],
  ['UPN', 'upn'],
  ['Former UPN', 'formerUpn'],
  ['Legal surname', 'legalSurname'],
  ['Legal forename', 'legalForename'],
  ['Preferred surname', 'preferredSurname'],
  ['Preferred forename', 'preferredForename'],
  ['Date of birth', 'birthDate'],
  ['Year group', 'yearGroup'],
  ['Social worker', 'socialWorker'],
  ['Placement', 'placement'],
  ['Placement from', 'placementFrom'],
  ['In care from', 'inCareFrom'],
  ['In care to', 'inCareTo'],
  ['Legal status', 'legalStatus'],
]);
