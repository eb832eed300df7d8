import { dayInTable, groupBy } from '@tutela/education';
import { indexText, type ChildRecord } from '../child/child-record';
import { Findings } from '../list-import/findings';
import { careChange, type CareChange } from './care-change.rules';
import { readReturn, type ChildOfReturn, type ReadReturn, type ReturnFinding } from './return-children';
import type { HeaderRow } from './return-row.rules';
import type { WholeReturn } from './checked-return';

export interface ComparedChild extends ChildOfReturn {
  /** The child on the list. */
  readonly record?: ChildRecord;
  readonly outcome: 'faulty' | 'changed' | 'same' | 'not-on-list';
  readonly change: CareChange;
}

export interface ComparedReturn {
  readonly children: readonly ComparedChild[];
  readonly strays: ReadReturn['strays'];
}

const nothing: CareChange = { before: [], after: [] };

/** A return beside the authority's list. Nobody is made who is not on the list, and nobody is taken for another on a guess (VS-22). */
export function compareReturn(value: WholeReturn, records: readonly ChildRecord[], laKey: Buffer): ComparedReturn {
  const { children, strays } = readReturn(value);
  const find = finderOf(records, laKey);
  const found = children.map((child) => ({ child, ...find(child.header) }));
  const sameChild = groupBy(found, ({ record }) => record);
  return {
    strays,
    children: found.map(({ child, record, findings }) => {
      const other = record && sameChild.get(record)?.find((one) => one.child !== child);
      if (other) findings.add('CHILD', 'same-child-twice', { otherRow: String(other.child.header.row) });
      return compared(child, record, findings);
    }),
  };
}

interface Found {
  readonly record?: ChildRecord;
  readonly findings: Findings;
}

/** By the authority's own number, by UPN or former UPN; where the two do not agree, or the date of birth does not, it is said and not decided. */
function finderOf(records: readonly ChildRecord[], laKey: Buffer): (row: HeaderRow) => Found {
  const byIndex = new Map(records.map((record) => [record.index, record]));
  const byUpn = new Map<string, ChildRecord[]>();
  for (const record of records)
    for (const upn of new Set([record.profile.upn, record.profile.formerUpn]))
      if (upn !== undefined) byUpn.set(upn, [...(byUpn.get(upn) ?? []), record]);
  return (row) => {
    const findings = new Findings();
    const own = row.child === '' ? undefined : byIndex.get(indexText(laKey, row.child));
    const sameUpn = row.upn === undefined ? [] : (byUpn.get(row.upn) ?? []);
    const record = own ?? (sameUpn.length === 1 ? sameUpn[0] : undefined);
    if (own) checkUpnOf(own, row, sameUpn, findings);
    else if (sameUpn.length > 1) findings.add('UPN', 'upn-of-several');
    if (record && row.birthDate && record.profile.birthDate !== row.birthDate)
      findings.add('DOB', 'birth-date-differs');
    return { record, findings };
  };
}

function checkUpnOf(own: ChildRecord, { upn }: HeaderRow, same: readonly ChildRecord[], findings: Findings): void {
  const [other] = same;
  if (same.includes(own)) return;
  if (other) findings.add('UPN', 'upn-of-another', { localId: other.profile.localId });
  else if (upn !== undefined && own.profile.upn !== undefined) findings.add('UPN', 'upn-differs');
}

function compared(child: ChildOfReturn, record: ChildRecord | undefined, findings: Findings): ComparedChild {
  const { row } = child.header;
  const inHeader = (found: Findings['faults']): ReturnFinding[] =>
    found.map((one) => ({ ...one, file: 'header', row }));
  const faults = [...child.faults, ...inHeader(findings.faults)];
  const change = record && faults.length === 0 ? careChange(record.care, child.periods) : nothing;
  const again = new Findings();
  if (change.goesOnOver) again.add('', 'care-goes-on-again', { day: dayInTable(change.goesOnOver) });
  const warnings = [...child.warnings, ...inHeader(again.warnings)];
  return { ...child, record, faults, warnings, change, outcome: outcomeOf(record, faults, change) };
}

function outcomeOf(
  record: ChildRecord | undefined,
  faults: readonly unknown[],
  { before, after }: CareChange,
): ComparedChild['outcome'] {
  if (faults.length > 0) return 'faulty';
  if (!record) return 'not-on-list';
  return before.length + after.length > 0 ? 'changed' : 'same';
}

/** Nothing can be collected of a child who is not on the list, for it has neither name nor school, nor of one who is at no school (VS-22). */
export function cannotBeCollectedYet({ record }: ComparedChild): 'not-on-list' | 'no-school' | undefined {
  if (!record) return 'not-on-list';
  return (record.enrolment ?? record.subsidiary[0]) ? undefined : 'no-school';
}
