import { indexText, type ChildRecord } from '../child/child-record';
import { isFaulty, type CheckedList, type CheckedListRow } from './checked-list';
import type { RowFault } from './findings';
import { changesOf } from './list-change.rules';

type Changes = ReturnType<typeof changesOf>;

export interface ComparedRow {
  readonly row: CheckedListRow;
  readonly record?: ChildRecord;
  /** None while the row is at fault: what it would change is not known. */
  readonly change?: 'new' | 'changed' | 'same';
  readonly changedFields: Changes;
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
export function compareList(list: CheckedList, { records, laKey, today, schoolName }: Known): Comparison {
  const byIndex = new Map(records.map((record) => [record.index, record]));
  const byUpn = new Map(records.map((record) => [record.profile.upn, record]));
  const named = new Set<string>();
  const rows = list.rows.map((row): ComparedRow => {
    const localId = row.values?.localId ?? row.localId;
    const index = localId === '' ? '' : indexText(laKey, localId);
    named.add(index);
    const record = byIndex.get(index);
    const changedFields = changesOf(row, list.headings, record, schoolName);
    const sameUpn = row.values?.upn === undefined ? undefined : byUpn.get(row.values.upn);
    const warnings = sameUpn && sameUpn.index !== index ? [...row.warnings, upnOnRecord(sameUpn)] : row.warnings;
    return {
      row,
      record,
      change: isFaulty(row) ? undefined : changeOf(record, changedFields),
      changedFields,
      warnings,
    };
  });
  const isInCare = ({ inCareTo }: ChildRecord) => inCareTo === undefined || inCareTo > today;
  return { rows, missing: records.filter((record) => !named.has(record.index) && isInCare(record)) };
}

function changeOf(record: ChildRecord | undefined, changed: Changes): ComparedRow['change'] {
  if (!record) return 'new';
  return changed.length > 0 ? 'changed' : 'same';
}

/** Two children with one UPN happen: told, never merged. */
function upnOnRecord({ profile }: ChildRecord): RowFault {
  return { heading: 'UPN', fault: 'upn-on-record', facts: { localId: profile.localId } };
}
