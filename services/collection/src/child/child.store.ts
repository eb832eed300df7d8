import { Refusal } from '@tutela/contracts';
import type { LaKeys, Tx } from '@tutela/platform';
import { lockSchools } from '../school/lock-schools';
import { openProfile, type Profile } from './profile';

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
