import type { DataOf, enrolmentRecorded } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import { countUp } from '../changes/version.store';
import { countYears } from '../figures/counted-year.store';
import { storeEnrolment } from '../figures/enrolment.store';

/** A child is or was on the roll of a school (VS-22). */
export async function recordEnrolment(tx: Tx, data: DataOf<typeof enrolmentRecorded>): Promise<void> {
  await Promise.all([storeEnrolment(tx, data), countYears(tx, [data.enrolment])]);
  countUp(tx);
}
