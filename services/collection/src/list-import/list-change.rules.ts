import type { listRow } from '@tutela/contracts';
import { dayInTable, yearGroupInWords } from '@tutela/education';
import type { z } from 'zod';
import type { ChildRecord } from '../child/child-record';
import type { CheckedListRow } from './checked-list';
import type { ListHeading } from '@tutela/contracts';
import type { RowValues } from './list-row.rules';

type ChangedField = z.infer<typeof listRow>['changedFields'][number];
type ValueName = keyof RowValues;

const nameOfHeading: Readonly<Partial<Record<ListHeading, ValueName>>> = {
  'Local id': 'localId',
  UPN: 'upn',
  'Former UPN': 'formerUpn',
  'Legal surname': 'legalSurname',
  'Legal forename': 'legalForename',
  'Preferred surname': 'preferredSurname',
  'Preferred forename': 'preferredForename',
  'Date of birth': 'birthDate',
  'Year group': 'yearGroup',
  'Social worker': 'socialWorker',
  Placement: 'placement',
  'Placement from': 'placementFrom',
  'In care from': 'inCareFrom',
  'In care to': 'inCareTo',
  'Legal status': 'legalStatus',
};
const dates: readonly ValueName[] = ['birthDate', 'placementFrom', 'inCareFrom', 'inCareTo'];

/** What a child's record says under the headings of a list. */
export function valuesOnRecord({ profile, inCareFrom, inCareTo, placementFrom, enrolment }: ChildRecord): RowValues {
  return { ...profile, inCareFrom, inCareTo, placementFrom, yearGroup: enrolment?.yearGroup };
}

/** A record as the list would have it: an empty cell empties, a column that is not in the list says nothing. */
export function valuesAfter(
  values: RowValues,
  given: readonly ListHeading[],
  record: ChildRecord | undefined,
): RowValues {
  if (!record) return values;
  const named = given.flatMap((heading) => nameOfHeading[heading] ?? []);
  const said = Object.fromEntries(named.map((name) => [name, values[name]]));
  const before = valuesOnRecord(record);
  // A year group belongs to an enrolment: an empty cell, or a child without a school, leaves it as it is.
  return { ...before, ...said, yearGroup: values.yearGroup ?? before.yearGroup };
}

/** The school a row moves a child to, when the child is not at it already. */
export function movesTo(row: CheckedListRow, record: ChildRecord | undefined): string | undefined {
  const urn = row.school.found?.urn;
  return urn === undefined || record?.openAt.includes(urn) ? undefined : urn;
}

/** What a row would change, heading by heading; nothing for a row at fault. Of a new child the dates are echoed in words. */
export function changesOf(
  row: CheckedListRow,
  given: readonly ListHeading[],
  record: ChildRecord | undefined,
  schoolName: (urn: string) => string,
): ChangedField[] {
  if (!row.values) return [];
  const before = record && valuesOnRecord(record);
  const after = valuesAfter(row.values, given, record);
  const fields = given.flatMap((heading): ChangedField[] => {
    const name = nameOfHeading[heading];
    if (name === undefined || before?.[name] === after[name]) return [];
    // Without an enrolment there is nothing that a year group could stand on.
    if (name === 'yearGroup' && before && !record.enrolment && !row.school.found) return [];
    return !before && !dates.includes(name)
      ? []
      : [{ heading, before: inWords(before, name), after: inWords(after, name) }];
  });
  const urn = record && movesTo(row, record);
  if (urn === undefined) return fields;
  const from = record?.enrolment && schoolName(record.enrolment.urn);
  return [...fields, { heading: 'School name', before: from ?? '', after: row.school.found?.name ?? '' }];
}

function inWords(values: RowValues | undefined, name: ValueName): string {
  const value = values?.[name];
  if (value === undefined) return '';
  if (typeof value === 'number') return yearGroupInWords(value);
  return dates.includes(name) ? dayInTable(value) : value;
}
