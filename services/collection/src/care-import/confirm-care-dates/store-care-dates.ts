import type { Tx } from '@tutela/platform';
import { beginCare, forgetCare } from '../../child/care.store';
import type { ChildRecord } from '../../child/child-record';
import { tellEnrolments } from '../../child/children.store';
import { lockSchools } from '../../school/lock-schools';
import type { CareChange } from '../care-change.rules';
import type { ComparedReturn } from '../return-comparison';

/** What confirming a return does for one child. */
export interface CarePlan {
  readonly record: ChildRecord;
  readonly change: CareChange;
}

export function plansOf({ children }: ComparedReturn): CarePlan[] {
  return children.flatMap(({ record, change, outcome }) =>
    record && outcome === 'changed' ? [{ record, change }] : [],
  );
}

/** Puts the periods in care in their places, and tells all enrolments of these children anew, as a list does (VS-22). */
export async function storeCareDates(tx: Tx, plans: readonly CarePlan[]): Promise<void> {
  if (plans.length === 0) return;
  const children = plans.map(({ record }) => record.child);
  const schools = await tx.rows<{
    urn: string;
  }>`SELECT DISTINCT urn FROM enrolment WHERE child = ANY(${children}::int[])`;
  await lockSchools(
    tx,
    schools.map(({ urn }) => urn),
  );
  const ofChild = (pick: (change: CareChange) => CareChange['after']) =>
    plans.flatMap(({ record: { child }, change }) => pick(change).map((period) => ({ child, ...period })));
  await forgetCare(
    tx,
    ofChild(({ before }) => before),
  );
  await beginCare(
    tx,
    ofChild(({ after }) => after),
  );
  await tellEnrolments(tx, [], children);
}
