import type { calendarSet, DataOf } from '@tutela/contracts';
import { defaultCalendar, londonDay, schoolYearFrom, schoolYearOf, type SchoolYear } from '@tutela/education';
import { isUnreachable, type Acts, type Tx } from '@tutela/platform';
import type { Logger } from 'pino';
import { lockCalendar } from './registration-time.store';
import { readTermDates, storeTermDates, tellCalendar } from './term-dates.store';

const by = { kind: 'system', name: 'calendar' } as const;
const contract = { audit: { notAudited: 'the default term dates, no child and nobody’s decision' } };

/**
 * Gives every authority that is ready the term dates it lacks, so that a start in a new school year finds them. One whose database is away
 * keeps nobody from starting: until the next start it has the default ones.
 */
export async function seedCalendars(acts: Acts, log: Logger): Promise<void> {
  const ready = await acts.shared(
    { audit: { notAudited: 'reads which authorities there are' } },
    by,
    (tx) => tx.rows<{ la: string }>`SELECT la FROM authority WHERE step = 'ready' ORDER BY la`,
  );
  for (const { la } of ready) {
    try {
      await seedCalendar(acts, la);
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      log.warn({ la }, 'term dates left for the next start');
    }
  }
}

/** Last, this and the next school year of one authority, where it has none: what somebody has set is never overwritten. */
export async function seedCalendar(acts: Acts, la: string): Promise<void> {
  await acts.inLa(la, contract, by, async (tx) => {
    await lockCalendar(tx);
    for (const year of yearsAbout(tx.now)) await seedYear(tx, year);
  });
}

async function seedYear(tx: Tx, year: SchoolYear): Promise<void> {
  if (await readTermDates(tx, year)) return;
  const { halfTerms, closedOn } = defaultCalendar(year);
  await storeTermDates(tx, year, {
    halfTerms: [...halfTerms] as DataOf<typeof calendarSet>['halfTerms'],
    closedOn: [...closedOn],
  });
  await tellCalendar(tx, year);
}

function yearsAbout(now: Date): SchoolYear[] {
  const first = Number(schoolYearOf(londonDay(now)).slice(0, 4));
  return [first - 1, first, first + 1].map(schoolYearFrom);
}
