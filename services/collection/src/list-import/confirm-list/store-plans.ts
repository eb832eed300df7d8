import type { LaKeys, Tx } from '@tutela/platform';
import {
  changeChildren,
  createChildren,
  createEnrolments,
  endCare,
  endEnrolments,
  setYearGroups,
  tellEnrolments,
  type ChildValues,
} from '../../child/children.store';
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
  await endCare(
    tx,
    endings.map(({ record, on }) => ({ child: record.child, on })),
  );
  const moved = await storeMoves(tx, stored);
  const regrouped = await storeYearGroups(tx, plans);
  const rebounded = plans.flatMap(({ record, careChanged }) => (careChanged && record ? [record.child] : []));
  const ended = endings.map(({ record }) => record.child);
  await tellEnrolments(tx, [...moved, ...regrouped], [...rebounded, ...ended]);
  return stored;
}

/** Schools the children go to or went to: their events keep the order of their marks (security.md rule 38). */
async function lockTouched(tx: Tx, plans: readonly ChildPlan[], endings: readonly Ending[]): Promise<void> {
  const to = [...new Set(plans.flatMap(({ move }) => move?.to ?? []))].sort();
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

async function storeMoves(tx: Tx, plans: readonly StoredPlan[]): Promise<string[]> {
  const ends = plans.flatMap(({ move }) => move?.ends ?? []);
  await endEnrolments(tx, ends);
  const starts = plans.flatMap(({ child, move, after }) =>
    move ? [{ child, urn: move.to, from: move.from, registration: 'main' as const, yearGroup: after.yearGroup }] : [],
  );
  const started = await createEnrolments(tx, starts);
  return [...ends.map(({ enrolment }) => enrolment), ...started];
}

async function storeYearGroups(tx: Tx, plans: readonly ChildPlan[]): Promise<string[]> {
  const changed = plans.flatMap(({ yearGroupOf, after }) =>
    yearGroupOf !== undefined && after.yearGroup !== undefined
      ? [{ enrolment: yearGroupOf, yearGroup: after.yearGroup }]
      : [],
  );
  await setYearGroups(tx, changed);
  return changed.map(({ enrolment }) => enrolment);
}
