import type { listRow } from '@tutela/contracts';
import { dayInTable, yearGroupInWords } from '@tutela/education';
import type { z } from 'zod';
import { isAgainInCare } from '../child/care.rules';
import type { ChildRecord, OpenEnrolment } from '../child/child-record';
import type { CheckedListRow } from './checked-list';
import type { ListHeading } from '@tutela/contracts';
import { nameOfHeading, type ValueName } from './heading-values';
import type { RowValues } from './list-row.rules';

type ChangedField = z.infer<typeof listRow>['changedFields'][number];
type SchoolFound = NonNullable<CheckedListRow['school']['found']>;

const dates: readonly ValueName[] = ['birthDate', 'placementFrom', 'inCareFrom', 'inCareTo'];

/** What a child's record says under the headings of a list. */
export function valuesOnRecord(record: ChildRecord): RowValues {
  const { profile, inCareFrom, inCareTo, placementFrom, enrolment, subsidiary } = record;
  return { ...profile, inCareFrom, inCareTo, placementFrom, yearGroup: (enrolment ?? subsidiary[0])?.yearGroup };
}

/** What a record says of the period in care that a row speaks of: of a new one nothing yet (VS-22). */
function valuesBeside(values: RowValues, record: ChildRecord): RowValues {
  const before = valuesOnRecord(record);
  const isAgain = isAgainInCare(record.care, values.inCareFrom);
  return isAgain ? { ...before, inCareFrom: values.inCareFrom, inCareTo: undefined } : before;
}

/** A record as the list would have it: an empty cell empties, a column that is not in the list says nothing. */
export function valuesAfter(
  values: RowValues,
  given: readonly ListHeading[],
  record: ChildRecord | undefined,
): RowValues {
  if (!record) return values;
  const named = given.flatMap((heading) => nameOfHeading.get(heading) ?? []);
  const said = Object.fromEntries(named.map((name) => [name, values[name]]));
  const before = valuesBeside(values, record);
  // A year group belongs to an enrolment: an empty cell, or a child without a school, leaves it as it is.
  return { ...before, ...said, yearGroup: values.yearGroup ?? before.yearGroup };
}

/** The school a row moves a child to, when the child is not at it already; a list that does not tell rolls apart means any of them. */
export function movesTo({ school }: CheckedListRow, record: ChildRecord | undefined, rolls: Rolls): string | undefined {
  const urn = school.found?.urn;
  const isKnown = record?.enrolment?.urn === urn || (!rolls && record?.subsidiary.some((one) => one.urn === urn));
  return isKnown ? undefined : urn;
}

/** The schools where a list has the child on a second roll; undefined where it says nothing of that. */
export type Rolls = readonly SchoolFound[] | undefined;

/** Second rolls that end and that begin by a list (VS-22). */
export function rollsChanged(
  record: ChildRecord | undefined,
  rolls: Rolls,
): { readonly ends: readonly OpenEnrolment[]; readonly starts: readonly SchoolFound[] } {
  const known = record?.subsidiary ?? [];
  return {
    ends: rolls ? known.filter(({ urn }) => !rolls.some((one) => one.urn === urn)) : [],
    starts: (rolls ?? []).filter(({ urn }) => !known.some((one) => one.urn === urn)),
  };
}

interface Beside {
  readonly record?: ChildRecord;
  readonly rolls: Rolls;
  readonly schoolName: (urn: string) => string;
}

/** What a row would change, heading by heading; nothing for a row at fault. Of a new child the dates are echoed in words. */
export function changesOf(
  row: CheckedListRow,
  given: readonly ListHeading[],
  { record, rolls, schoolName }: Beside,
): ChangedField[] {
  if (!row.values) return [];
  const before = record && valuesBeside(row.values, record);
  const after = valuesAfter(row.values, given, record);
  const fields = given.flatMap((heading): ChangedField[] => {
    const name = nameOfHeading.get(heading);
    if (name === undefined || before?.[name] === after[name]) return [];
    // Without an enrolment there is nothing that a year group could stand on.
    if (name === 'yearGroup' && before && !record.enrolment && !row.school.found) return [];
    return !before && !dates.includes(name)
      ? []
      : [{ heading, before: inWords(before, name), after: inWords(after, name) }];
  });
  return record ? [...fields, ...schoolChanges(row, record, rolls, schoolName)] : fields;
}

function schoolChanges(
  row: CheckedListRow,
  record: ChildRecord,
  rolls: Rolls,
  schoolName: (urn: string) => string,
): ChangedField[] {
  const { ends, starts } = rollsChanged(record, rolls);
  const subsidiaryAt = (names: readonly string[]) => (names.length > 0 ? `subsidiary at ${names.join(', ')}` : '');
  const from = record.enrolment && schoolName(record.enrolment.urn);
  const main = { heading: 'School name', before: from ?? '', after: row.school.found?.name ?? '' };
  const second = {
    heading: 'Registration',
    before: subsidiaryAt(ends.map(({ urn }) => schoolName(urn))),
    after: subsidiaryAt(starts.map(({ name }) => name)),
  };
  return [
    ...(movesTo(row, record, rolls) === undefined ? [] : [main]),
    ...(ends.length + starts.length === 0 ? [] : [second]),
  ];
}

function inWords(values: RowValues | undefined, name: ValueName): string {
  const value = values?.[name];
  if (value === undefined) return '';
  if (typeof value === 'number') return yearGroupInWords(value);
  return dates.includes(name) ? dayInTable(value) : value;
}
