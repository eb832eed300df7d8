import { addDays } from '@tutela/education';
import { isAgainInCare } from '../child/care.rules';
import { firstOfSeptember } from '../child/first-day-read.rules';
import type { ChildRecord } from '../child/child-record';
import { profile, type Profile } from '../child/profile';
import { movesTo, rollsChanged, valuesAfter, valuesOnRecord, type Rolls } from './list-change.rules';
import type { ComparedRow } from './list-comparison';
import type { ListHeading } from '@tutela/contracts';
import type { RowValues } from './list-row.rules';

export interface SchoolMove {
  readonly to: string;
  readonly from: string;
  /** The list does not say since when: the first school on record. */
  readonly startAssumed: boolean;
  /** The enrolment that ends by it, and its last day. */
  readonly ends?: { readonly enrolment: string; readonly on: string };
}

/** Second rolls that end and that begin with a list. */
export interface SecondRolls {
  readonly ends: readonly { readonly enrolment: string; readonly on: string }[];
  readonly starts: readonly { readonly urn: string; readonly from: string; readonly startAssumed: boolean }[];
}

/** What confirming a list does for one child. */
export interface ChildPlan {
  readonly record?: ChildRecord;
  readonly before?: RowValues;
  readonly after: RowValues;
  readonly move?: SchoolMove;
  readonly rolls: SecondRolls;
  /** The enrolments that stay and whose year group is another now. */
  readonly yearGroupOf: readonly string[];
  /** Another period in care begins, or the latest has other days: everything counted for the child is bounded anew. */
  readonly care?: 'begins' | 'corrected';
}

/** What a row that is in order does (VS-22); nothing is done here. */
export function planOf(
  { row, record, rolls: said }: Pick<ComparedRow, 'row' | 'record' | 'rolls'>,
  values: RowValues,
  given: readonly ListHeading[],
  today: string,
): ChildPlan {
  const before = record && valuesOnRecord(record);
  const after = valuesAfter(values, given, record);
  const to = movesTo(row, record, said);
  const move = to === undefined ? undefined : moveOf(to, after, record, today);
  const rolls = secondRolls(said, after, record, today);
  const ending = [move?.ends, ...rolls.ends].map((end) => end?.enrolment);
  const open = [record?.enrolment, ...(record?.subsidiary ?? [])].flatMap((one) => one?.enrolment ?? []);
  return {
    record,
    before,
    after,
    move,
    rolls,
    yearGroupOf: before?.yearGroup === after.yearGroup ? [] : open.filter((one) => !ending.includes(one)),
    care: record && careOf(record, after),
  };
}

function careOf({ care, inCareFrom, inCareTo }: ChildRecord, after: RowValues): ChildPlan['care'] {
  if (isAgainInCare(care, after.inCareFrom)) return 'begins';
  return inCareFrom !== after.inCareFrom || inCareTo !== after.inCareTo ? 'corrected' : undefined;
}

export function profileOf(values: RowValues): Profile {
  return profile.parse(values);
}

function moveOf(to: string, after: RowValues, record: ChildRecord | undefined, today: string): SchoolMove {
  const old = record?.enrolment;
  if (!old) return { to, from: firstSchoolDay(today), startAssumed: true };
  const from = moveDay(after, record, today);
  return { to, from, startAssumed: false, ends: { enrolment: old.enrolment, on: addDays(from, -1) } };
}

function secondRolls(said: Rolls, after: RowValues, record: ChildRecord | undefined, today: string): SecondRolls {
  const { ends, starts } = rollsChanged(record, said);
  const startAssumed = record?.enrolment === undefined;
  const from = startAssumed ? firstSchoolDay(today) : moveDay(after, record, today);
  return {
    ends: record ? ends.map(({ enrolment }) => ({ enrolment, on: addDays(moveDay(after, record, today), -1) })) : [],
    starts: starts.map(({ urn }) => ({ urn, from, startAssumed })),
  };
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
