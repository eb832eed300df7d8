import { Refusal, type Registration } from '@tutela/contracts';
import { addDays, schoolYearOf, schoolYearStart } from '@tutela/education';
import type { LaKeys, Tx } from '@tutela/platform';
import { lockSchools } from '../school/lock-schools';
import { createChildren, createEnrolments, endEnrolments, tellEnrolments, type ChildDates } from './children.store';
import { openProfile, type Profile } from './profile';

/** A child with a number that says nothing, a key of its own and a sealed profile. */
export async function createChild(tx: Tx, keys: LaKeys, profile: Profile, dates: ChildDates): Promise<number> {
  const [child] = await createChildren(tx, keys, [{ ...dates, profile }]);
  if (child === undefined) throw new RangeError('one child has one number');
  return child;
}

export interface EnrolmentValues {
  readonly child: number;
  readonly urn: string;
  readonly from: string;
  readonly to?: string;
  readonly registration: Registration;
  readonly yearGroup?: number;
  readonly startAssumed?: boolean;
}

/** Puts a child on a school's roll as the authority sees it; the school is known to the authority from then on. Locks the school. */
export async function createEnrolment(tx: Tx, values: EnrolmentValues): Promise<string> {
  await tx.rows`INSERT INTO school_link (urn) VALUES (${values.urn}) ON CONFLICT DO NOTHING`;
  await lockSchools(tx, [values.urn]);
  const [enrolment] = await createEnrolments(tx, [values]);
  if (enrolment === undefined) throw new RangeError('one enrolment has one id');
  if (values.to !== undefined) await endEnrolments(tx, [{ enrolment, on: values.to }]);
  await tellEnrolment(tx, enrolment);
  return enrolment;
}

/** Says how an enrolment stands now; its school is locked by the caller. */
export async function tellEnrolment(tx: Tx, enrolment: string): Promise<void> {
  await tellEnrolments(tx, [enrolment], []);
}

/**
 * Locks the school of this child's enrolment and says which it is. An enrolment of another child is not found; a day outside the enrolment
 * or outside care is no session of theirs (VS-22).
 */
export async function lockEnrolmentOn(tx: Tx, child: number, enrolment: string, on: string): Promise<{ urn: string }> {
  const { urn } = await tx.one<{
    urn: string;
  }>`SELECT urn FROM enrolment WHERE enrolment = ${enrolment} AND child = ${child}`;
  await lockSchools(tx, [urn]);
  const { within } = await tx.one<{ within: boolean }>`
    SELECT EXISTS (
      SELECT FROM enrolment_days
      WHERE enrolment = ${enrolment} AND ${on}::date BETWEEN first_day AND coalesce(last_day, 'infinity')) AS within`;
  if (!within) throw new Refusal('not-a-session');
  return { urn };
}

/** Profiles of all children, or of the named ones; a child whose key was destroyed is left out. */
export async function readProfiles(tx: Tx, keys: LaKeys, children?: readonly number[]): Promise<Map<number, Profile>> {
  const rows = await tx.rows<{ child: number; profile_sealed: Buffer }>`
    SELECT child, profile_sealed FROM child WHERE ${children ?? null}::int[] IS NULL OR child = ANY(${children ?? null}::int[])`;
  const childKeys = await keys.childKeys(
    tx.rows,
    tx.la,
    rows.map((row) => row.child),
  );
  const opened = rows.flatMap(({ child, profile_sealed }) => {
    const key = childKeys.get(child);
    return key ? [[child, openProfile(key, tx.la, child, profile_sealed)] as const] : [];
  });
  return new Map(opened);
}

/** Collection never reads further back than the school year's first day, 1 September (VS-22). */
export function firstOfSeptember(today: string): string {
  return schoolYearStart(schoolYearOf(today)).replace(/-08-01$/, '-09-01');
}

/** Where an authority asks for last school year too (ADR 0007). */
export function firstOfLastSeptember(today: string): string {
  return firstOfSeptember(addDays(schoolYearStart(schoolYearOf(today)), -1));
}
