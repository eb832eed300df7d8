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
  /** History before this day is shown as far as the school has it: no mark is owed there (ADR 0007). */
  readonly owedFrom: Day;
  /** Days in between on which the child was not in care: nothing of them counts. */
  readonly gaps: readonly Gap[];
  readonly years: ReadonlyMap<SchoolYear, YearCodes>;
}

/** Both ends included. */
export interface Gap {
  readonly from: Day;
  readonly to: Day;
}

export interface YearCodes {
  readonly codes: Uint8Array;
  readonly unnumbered: Readonly<Record<string, string>>;
}

export function countsOn({ countFrom, countTo, gaps }: CountedDays, day: Day): boolean {
  const isBetween = countFrom <= day && (countTo === undefined || day <= countTo);
  return isBetween && !gaps.some(({ from, to }) => from <= day && day <= to);
}

/** Some day of a window counts; one that lies in a gap whole has none. */
export function countsIn(enrolment: CountedDays, window: Window): boolean {
  return enrolment.gaps.length === 0 || window.days.some((day) => countsOn(enrolment, day));
}

type CountedDays = Pick<Enrolment, 'countFrom' | 'countTo' | 'gaps'>;

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
  const [owed] = window.placesBetween(enrolment.owedFrom, enrolment.countTo);
  for (let place = Math.max(first, owed); place < end; place++) {
    if (sessions[place] === 0 && due[place] === 1) sessions[place] = missingByte;
  }
  for (const gap of enrolment.gaps) {
    const [from, to] = window.placesBetween(gap.from, gap.to);
    sessions.fill(0, from, Math.max(from, to));
  }
  return sessions;
}
