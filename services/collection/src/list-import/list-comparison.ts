import { isAgainInCare } from '../child/care.rules';
import { indexText, type ChildRecord } from '../child/child-record';
import { isFaulty, type CheckedList, type CheckedListRow } from './checked-list';
import { careFaults, secondRollFaults } from './comparison-faults.rules';
import type { RowFault } from './findings';
import { changesOf, type Rolls } from './list-change.rules';
import { rowsOfChildren, type RowsOfChild } from './rows-of-child';

type Changes = ReturnType<typeof changesOf>;

export interface ComparedRow {
  readonly row: CheckedListRow;
  readonly record?: ChildRecord;
  /** Of a main row: the other schools the list has the child at. */
  readonly rolls: Rolls;
  /** None while the row is at fault: what it would change is not known. */
  readonly change?: 'new' | 'changed' | 'same';
  readonly againInCareFrom?: string;
  readonly changedFields: Changes;
  /** Those of the row itself, and those that only what is on record or another row shows. */
  readonly faults: readonly RowFault[];
  readonly warnings: readonly RowFault[];
}

export interface Comparison {
  readonly rows: readonly ComparedRow[];
  /** Children in care whom the list does not name: nothing ends silently. */
  readonly missing: readonly ChildRecord[];
}

interface Known {
  readonly records: readonly ChildRecord[];
  readonly laKey: Buffer;
  readonly today: string;
  readonly schoolName: (urn: string) => string;
}

/** A checked list beside what is on record, child by child, by the authority's own number of each. */
export function compareList(list: CheckedList, known: Known): Comparison {
  const { records, laKey, today } = known;
  const indexOf = (row: CheckedListRow): string => {
    const localId = row.values?.localId ?? row.localId;
    return localId === '' ? '' : indexText(laKey, localId);
  };
  const byIndex = new Map(records.map((record) => [record.index, record]));
  const byUpn = new Map(records.map((record) => [record.profile.upn, record]));
  const indexes = new Map(list.rows.map((row) => [row, indexOf(row)]));
  const ofChild = rowsOfChildren(list.rows, (row) => indexes.get(row) ?? '');
  const rows = list.rows.map((row): ComparedRow => {
    const index = indexes.get(row) ?? '';
    const record = byIndex.get(index);
    const sameUpn = row.values?.upn === undefined ? undefined : byUpn.get(row.values.upn);
    const warnings = sameUpn && sameUpn.index !== index ? [...row.warnings, upnOnRecord(sameUpn)] : row.warnings;
    const compared = { record, ofChild: ofChild(row), list, schoolName: known.schoolName };
    return { ...(row.registration ? compareSecondRoll(row, compared) : compareMain(row, compared)), warnings };
  });
  const isInCare = ({ inCareTo }: ChildRecord) => inCareTo === undefined || inCareTo > today;
  const named = new Set(indexes.values());
  return { rows, missing: records.filter((record) => !named.has(record.index) && isInCare(record)) };
}

interface Compared {
  readonly record: ChildRecord | undefined;
  readonly ofChild: RowsOfChild;
  readonly list: CheckedList;
  readonly schoolName: (urn: string) => string;
}

function compareMain(
  row: CheckedListRow,
  { record, ofChild, list, schoolName }: Compared,
): Omit<ComparedRow, 'warnings'> {
  const rolls = list.headings.includes('Registration') ? ofChild.rolls : undefined;
  const faults = [...row.faults, ...careFaults(row, record)];
  const changedFields = changesOf(row, list.headings, { record, rolls, schoolName });
  const again = record && row.values && isAgainInCare(record.care, row.values.inCareFrom);
  const changed = again || changedFields.length > 0 ? 'changed' : 'same';
  const change = record ? changed : 'new';
  return {
    row,
    record,
    rolls,
    change: isFaulty({ faults }) ? undefined : change,
    againInCareFrom: again ? row.values?.inCareFrom : undefined,
    changedFields,
    faults,
  };
}

/** A row of a second roll changes one thing: that the child is there too. */
function compareSecondRoll(row: CheckedListRow, { record, ofChild }: Compared): Omit<ComparedRow, 'warnings'> {
  const faults = [...row.faults, ...secondRollFaults(row, ofChild, record)];
  const isKnown = record?.subsidiary.some(({ urn }) => urn === row.school.found?.urn);
  const changed = isKnown ? 'same' : 'changed';
  const change = record ? changed : 'new';
  return {
    row,
    record,
    rolls: undefined,
    change: isFaulty({ faults }) ? undefined : change,
    changedFields: [],
    faults,
  };
}

/** Two children with one UPN happen: told, never merged. */
function upnOnRecord({ profile }: ChildRecord): RowFault {
  return { heading: 'UPN', fault: 'upn-on-record', facts: { localId: profile.localId } };
}
