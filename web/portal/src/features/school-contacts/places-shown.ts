import { dayInTable } from '@tutela/education';
import { dayAt } from '@tutela/web';
import { sinceInWords } from '../../shared/company/company-state';
import type { Places } from '../../shared/support/support.queries';
import { contactsWords as words } from './contacts.words';

export type Place = Places['places'][number];
export type Appointment = NonNullable<Place['appointment']>;
export type Release = Places['releases'][number];

export interface PlaceCounts {
  live: number;
  waits: number;
  free: number;
}

/** How many places are live, wait for a tag, and are free; together always fifteen (NC-07). */
export function countsOf(places: readonly Place[]): PlaceCounts {
  const waits = places.filter(({ appointment }) => appointment?.state === 'needs-tag').length;
  const free = places.filter(({ appointment }) => !appointment).length;
  return { waits, free, live: places.length - waits - free };
}

/** "Live since 4 September 2025", "Free since 30 April 2027", "Never used". */
export function placeSince({ appointment, freeSince }: Place): string {
  if (appointment) return sinceInWords(appointment);
  return freeSince ? words.freeSince(dayInTable(dayAt(freeSince))) : words.neverUsed;
}

/** Releases under which somebody can still be named or is named. */
export const liveReleases = (releases: readonly Release[]): Release[] =>
  releases.filter(({ state }) => state !== 'ended');
