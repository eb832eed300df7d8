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
  /** Of another company; to an outside contact it is not said whether they are live (NC-23). */
  others: number;
  free: number;
}

/** How many places are live, wait for a tag, are another company's, and are free; together always fifteen (NC-07). */
export function countsOf(places: readonly Place[]): PlaceCounts {
  const waits = places.filter(({ appointment }) => appointment?.state === 'needs-tag').length;
  const others = places.filter(({ other }) => other).length;
  const free = places.filter(({ appointment, other }) => !appointment && !other).length;
  return { waits, others, free, live: places.length - waits - others - free };
}

/** "Live since 4 September 2025", "Free since 30 April 2027", "Never used". */
export function placeSince({ appointment, other, freeSince }: Place): string {
  if (other) return '';
  if (appointment) return sinceInWords(appointment);
  return freeSince ? words.freeSince(dayInTable(dayAt(freeSince))) : words.neverUsed;
}

/** A release that names nobody who could ask under it (NC-05). */
export const withoutManager = (releases: readonly Release[]): Release[] =>
  liveReleases(releases).filter(({ managerHasLeft }) => managerHasLeft);

/** Releases under which somebody can still be named or is named. */
export const liveReleases = (releases: readonly Release[]): Release[] =>
  releases.filter(({ state }) => state !== 'ended');
