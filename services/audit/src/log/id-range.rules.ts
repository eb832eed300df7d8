import { addDays, londonDay, type Day } from '@tutela/education';
import { MAX, NIL, v7 as uuidv7 } from 'uuid';

const hourMs = 3_600_000;

/** Entries with `from <= id < below`. */
export interface IdRange {
  readonly from: string;
  readonly below: string;
}

/**
 * The ids of the entries of some days in England, both included. An entry's id is a UUIDv7 of the act's own time, so a range of days is
 * a range of the primary key and no page reads more than it shows.
 */
export function idsOfDays(from: Day | undefined, to: Day | undefined): IdRange {
  return {
    from: from === undefined ? NIL : firstIdAt(londonMidnight(from)),
    below: to === undefined ? MAX : firstIdAt(londonMidnight(addDays(to, 1))),
  };
}

/** The first instant of a day in England. London has been ahead of UTC by none, one or, in war time, two hours. */
function londonMidnight(day: Day): Date {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const hoursAhead = [2, 1, 0].find((hours) => londonDay(new Date(utc - hours * hourMs)) === day) ?? 0;
  return new Date(utc - hoursAhead * hourMs);
}

/** No UUIDv7 of that instant or later is less. Before 1970 there is none at all. */
function firstIdAt(instant: Date): string {
  return uuidv7({ msecs: Math.max(0, instant.getTime()), seq: 0, random: new Uint8Array(16) });
}
