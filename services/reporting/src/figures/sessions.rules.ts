import type { Day, SchoolYear } from '@tutela/education';
import { missingByte } from './session-kind';
import type { Window } from './window';

/** An enrolment with what is counted of it: roll, care and collection bound it (VS-22), and the rows of its school years. */
export interface Enrolment {
  readonly enrolment: string;
  readonly child: number;
  readonly urn: string;
  readonly registration: 'main' | 'subsidiary';
  readonly startsOn: Day;
  readonly yearGroup?: number;
  readonly countFrom: Day;
  readonly countTo?: Day;
  readonly years: ReadonlyMap<SchoolYear, YearCodes>;
}

export interface YearCodes {
  readonly codes: Uint8Array;
  readonly unnumbered: Readonly<Record<string, string>>;
}

export function countsOn({ countFrom, countTo }: Pick<Enrolment, 'countFrom' | 'countTo'>, day: Day): boolean {
  return countFrom <= day && (countTo === undefined || day <= countTo);
}

/**
 * The code bytes of an enrolment over a window, nothing outside of what is counted. Where a mark was due and none came stands
 * the byte of a missing mark.
 * @param due for each session of the window whether its school owed a mark by now: 1 or 0
 */
export function sessionsOf(enrolment: Enrolment, window: Window, due: Uint8Array): Uint8Array {
  const sessions = new Uint8Array(window.sessions);
  for (const { year, at, place, length } of window.stretches) {
    const codes = enrolment.years.get(year)?.codes;
    if (codes) sessions.set(codes.subarray(place, place + length), at);
  }
  const [first, end] = window.placesBetween(enrolment.countFrom, enrolment.countTo);
  sessions.fill(0, 0, first);
  sessions.fill(0, Math.max(first, end));
  for (let place = first; place < end; place++) {
    if (sessions[place] === 0 && due[place] === 1) sessions[place] = missingByte;
  }
  return sessions;
}
