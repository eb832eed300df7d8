import type { Tx } from '@tutela/platform';
import { beginCare, forgetCare } from '../child/care.store';
import { tellEnrolments } from '../child/children.store';
import { lockSchools } from '../school/lock-schools';
import type { CareChange } from './care-change.rules';

/** What confirming a return, or taking it back, does for one child. */
export interface CarePlan {
  readonly child: number;
  readonly change: CareChange;
}

/** Puts the periods in care in their places, and tells all enrolments of these children anew, as a list does (VS-22). */
export async function storeCareDates(tx: Tx, plans: readonly CarePlan[]): Promise<void> {
  if (plans.length === 0) return;
  const children = plans.map(({ child }) => child);
  const schools = await tx.rows<{
    urn: string;
  }>`SELECT DISTINCT urn FROM enrolment WHERE child = ANY(${children}::int[])`;
  await lockSchools(
    tx,
    schools.map(({ urn }) => urn),
  );
  const ofChild = (pick: (change: CareChange) => CareChange['after']) =>
    plans.flatMap(({ child, change }) => pick(change).map((period) => ({ child, ...period })));
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
