import { addDays } from '@tutela/education';
import { firstOfSeptember } from '../child/child.store';
import type { ChildRecord } from '../child/child-record';
import { profile, type Profile } from '../child/profile';
import type { CheckedListRow } from './checked-list';
import { movesTo, valuesAfter, valuesOnRecord } from './list-change.rules';
import type { ListHeading } from '@tutela/contracts';
import type { RowValues } from './list-row.rules';

export interface SchoolMove {
  readonly to: string;
  readonly from: string;
  /** The enrolment that ends by it, and its last day. */
  readonly ends?: { readonly enrolment: string; readonly on: string };
}

/** What confirming a list does for one child. */
export interface ChildPlan {
  readonly record?: ChildRecord;
  readonly before?: RowValues;
  readonly after: RowValues;
  readonly move?: SchoolMove;
  /** The enrolment that stays and whose year group is another now. */
  readonly yearGroupOf?: string;
  /** The days of care are others: everything counted for the child is bounded anew. */
  readonly careChanged: boolean;
}

/** What a row that is in order does (VS-22); nothing is done here. */
export function planOf(
  row: CheckedListRow,
  values: RowValues,
  given: readonly ListHeading[],
  record: ChildRecord | undefined,
  today: string,
): ChildPlan {
  const before = record && valuesOnRecord(record);
  const after = valuesAfter(values, given, record);
  const move = moveOf(row, after, record, today);
  const stays = move === undefined && before?.yearGroup !== after.yearGroup;
  return {
    record,
    before,
    after,
    move,
    yearGroupOf: stays ? record?.enrolment?.enrolment : undefined,
    careChanged: before !== undefined && (before.inCareFrom !== after.inCareFrom || before.inCareTo !== after.inCareTo),
  };
}

export function profileOf(values: RowValues): Profile {
  return profile.parse(values);
}

function moveOf(
  row: CheckedListRow,
  after: RowValues,
  record: ChildRecord | undefined,
  today: string,
): SchoolMove | undefined {
  const to = movesTo(row, record);
  if (to === undefined) return undefined;
  const old = record?.enrolment;
  if (!old) return { to, from: firstSchoolDay(today) };
  const from = moveDay(after, record, today);
  return { to, from, ends: { enrolment: old.enrolment, on: addDays(from, -1) } };
}

/** A list says where a child goes to school, not since when: the first school on record is read from the start of the school year. */
function firstSchoolDay(today: string): string {
  const september = firstOfSeptember(today);
  return september < today ? september : today;
}

/** A child who is placed elsewhere changes school with the placement; else it changes today. */
function moveDay({ placementFrom }: RowValues, record: ChildRecord, today: string): string {
  const old = record.enrolment?.from ?? '';
  const placed = placementFrom !== record.placementFrom && placementFrom !== undefined && placementFrom > old;
  return placed ? placementFrom : today;
}
