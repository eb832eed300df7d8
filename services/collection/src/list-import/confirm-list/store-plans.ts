import type { LaKeys, Tx } from '@tutela/platform';
import {
  changeChildren,
  createChildren,
  createEnrolments,
  endEnrolments,
  setYearGroups,
  tellEnrolments,
  type ChildValues,
  type NewEnrolment,
} from '../../child/children.store';
import { beginCare, correctCare } from '../../child/care.store';
import { lockSchools } from '../../school/lock-schools';
import { profileOf, type ChildPlan } from '../list-plan.rules';
import type { Ending } from './endings.rules';

export interface StoredPlan extends ChildPlan {
  readonly child: number;
}

/** Does what confirming a list has planned, and tells the enrolments that are new or other than before. */
export async function storePlans(
  tx: Tx,
  keys: LaKeys,
  plans: readonly ChildPlan[],
  endings: readonly Ending[],
): Promise<StoredPlan[]> {
  await lockTouched(tx, plans, endings);
  const stored = await storeChildren(tx, keys, plans);
  await storeCare(tx, stored, endings);
  const moved = await storeMoves(tx, stored);
  const regrouped = await storeYearGroups(tx, plans);
  const rebounded = plans.flatMap(({ record, care }) => (care && record ? [record.child] : []));
  const ended = endings.map(({ record }) => record.child);
  await tellEnrolments(tx, [...moved, ...regrouped], [...rebounded, ...ended]);
  return stored;
}

/** Schools the children go to or went to: their events keep the order of their marks (security.md rule 38). */
async function lockTouched(tx: Tx, plans: readonly ChildPlan[], endings: readonly Ending[]): Promise<void> {
  const starts = plans.flatMap(({ move, rolls }) => [
    ...(move ? [move.to] : []),
    ...rolls.starts.map(({ urn }) => urn),
  ]);
  const to = [...new Set(starts)].sort();
  await tx.rows`INSERT INTO school_link (urn) SELECT unnest(${to}::text[]) ON CONFLICT DO NOTHING`;
  const known = [...plans, ...endings].flatMap(({ record }) => record?.child ?? []);
  const were = await tx.rows<{ urn: string }>`SELECT DISTINCT urn FROM enrolment WHERE child = ANY(${known}::int[])`;
  await lockSchools(tx, [...to, ...were.map(({ urn }) => urn)]);
}

async function storeChildren(tx: Tx, keys: LaKeys, plans: readonly ChildPlan[]): Promise<StoredPlan[]> {
  const fresh = plans.filter(({ record }) => !record);
  const numbers = await createChildren(tx, keys, fresh.map(valuesOf));
  const created = fresh.flatMap((plan, place) => withChild(plan, numbers[place]));
  const changed = plans.flatMap((plan) => withChild(plan, plan.record?.child));
  await changeChildren(
    tx,
    keys,
    changed.map((plan) => ({ ...valuesOf(plan), child: plan.child })),
  );
  return [...created, ...changed];
}

function withChild(plan: ChildPlan, child: number | undefined): StoredPlan[] {
  return child === undefined ? [] : [{ ...plan, child }];
}

function valuesOf({ after }: ChildPlan): ChildValues {
  return { ...after, profile: profileOf(after) };
}

/** Periods in care that begin, and those whose days are others now; a person who says that care has ended speaks of the latest too. */
async function storeCare(tx: Tx, plans: readonly StoredPlan[], endings: readonly Ending[]): Promise<void> {
  const said = plans.map(({ child, record, care, after }) => {
    const { inCareFrom: from, inCareTo: to } = after;
    return { child, from, to, was: record?.inCareFrom ?? from, care };
  });
  const ended = endings.map(({ record: { child, inCareFrom }, on }) => ({
    child,
    from: inCareFrom,
    to: on,
    was: inCareFrom,
  }));
  await correctCare(tx, [...said.filter(({ care }) => care === 'corrected'), ...ended]);
  await beginCare(
    tx,
    said.filter(({ care }) => care === 'begins'),
  );
}

async function storeMoves(tx: Tx, plans: readonly StoredPlan[]): Promise<string[]> {
  const ends = plans.flatMap(({ move, rolls }) => [...(move?.ends ? [move.ends] : []), ...rolls.ends]);
  await endEnrolments(tx, ends);
  const starts = plans.flatMap(startsOf);
  const started = await createEnrolments(tx, starts);
  return [...ends.map(({ enrolment }) => enrolment), ...started];
}

function startsOf({ child, move, rolls, after: { yearGroup } }: StoredPlan): NewEnrolment[] {
  const second = rolls.starts.map((start) => ({ child, ...start, registration: 'subsidiary' as const, yearGroup }));
  if (!move) return second;
  const { to: urn, from, startAssumed } = move;
  return [{ child, urn, from, startAssumed, registration: 'main', yearGroup }, ...second];
}

async function storeYearGroups(tx: Tx, plans: readonly ChildPlan[]): Promise<string[]> {
  const changed = plans.flatMap(({ yearGroupOf, after }) =>
    yearGroupOf.flatMap((enrolment) =>
      after.yearGroup === undefined ? [] : [{ enrolment, yearGroup: after.yearGroup }],
    ),
  );
  await setYearGroups(tx, changed);
  return changed.map(({ enrolment }) => enrolment);
}
