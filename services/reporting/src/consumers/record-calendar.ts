import type { calendarSet, DataOf } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import { countUp } from '../changes/version.store';
import { storeCalendar } from '../school/school-calendar.store';

/** What is due follows the authority's term dates and its schools' registration times (VS-02, VS-29). */
export async function recordCalendar(tx: Tx, data: DataOf<typeof calendarSet>): Promise<void> {
  await storeCalendar(tx, data);
  countUp(tx);
}
