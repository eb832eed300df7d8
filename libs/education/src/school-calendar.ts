import { addDays, eachDay, weekday } from './day';
import type { Day, Session } from './day';
import { londonClock, londonDay, londonInstant } from './london-time';

/** A span of school days, both ends included. */
export interface HalfTerm {
  name: string;
  from: Day;
  to: Day;
}

/** When a school is open. Data per school or local authority, never a constant. */
export interface SchoolCalendar {
  /** In order of time. */
  halfTerms: readonly HalfTerm[];
  /** Weekdays within half terms on which no child is expected: bank holidays, INSET days. */
  closedOn: readonly Day[];
  /** London times 'HH:MM' from which a mark may be asked for; 09:30 and 13:30 where the school says nothing. */
  amFrom?: string;
  pmFrom?: string;
}

export type SessionState = 'closed' | 'not-due-yet' | 'due' | 'to-come';

const SATURDAY = 6;
const DEFAULT_AM_FROM = '09:30';
const DEFAULT_PM_FROM = '13:30';

/** True on a weekday of a half term on which the school is not closed. */
export function isOpen(calendar: SchoolCalendar, day: Day): boolean {
  return (
    weekday(day) < SATURDAY &&
    calendar.halfTerms.some(({ from, to }) => from <= day && day <= to) &&
    !calendar.closedOn.includes(day)
  );
}

/** The last day the school was open, that day included; undefined before the first of the calendar. */
export function lastOpenDay(calendar: SchoolCalendar, beforeOrOn: Day): Day | undefined {
  const begun = calendar.halfTerms.filter(({ from }) => from <= beforeOrOn).toReversed();
  for (const { from, to } of begun) {
    for (let day = to < beforeOrOn ? to : beforeOrOn; day >= from; day = addDays(day, -1)) {
      if (isOpen(calendar, day)) return day;
    }
  }
  return undefined;
}

/** The open days from the first to the last, both included. */
export function openDays(calendar: SchoolCalendar, from: Day, to: Day): Day[] {
  return eachDay(from, to).filter((day) => isOpen(calendar, day));
}

/** Whether a mark can be expected: a closed day never, today from the session's hour in London, earlier days always. */
export function sessionState(calendar: SchoolCalendar, day: Day, session: Session, now: Date): SessionState {
  if (!isOpen(calendar, day)) return 'closed';
  const today = londonDay(now);
  if (day > today) return 'to-come';
  if (day < today) return 'due';
  return londonClock(now) < dueFrom(calendar, session) ? 'not-due-yet' : 'due';
}

/** The instant from which a session of a day is due, whether or not the school is open then. */
export function dueAt(calendar: SchoolCalendar, day: Day, session: Session): Date {
  return londonInstant(day, dueFrom(calendar, session));
}

function dueFrom(calendar: SchoolCalendar, session: Session): string {
  return session === 'AM' ? (calendar.amFrom ?? DEFAULT_AM_FROM) : (calendar.pmFrom ?? DEFAULT_PM_FROM);
}

/**
 * The days that a school's own marks close: at least one '#', and nothing else but missing marks. In order of time.
 * Give it the marks of one school only; '#' is the planned closure of the whole school.
 */
export function closedByMarks(marks: Iterable<{ code: string; on: Day }>): Day[] {
  const closed = new Set<Day>();
  const worked = new Set<Day>();
  for (const { code, on } of marks) {
    if (code === '#') closed.add(on);
    else if (code !== '' && code !== '-') worked.add(on);
  }
  return [...closed].filter((day) => !worked.has(day)).sort();
}
