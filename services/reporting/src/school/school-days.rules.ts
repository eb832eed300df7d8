import {
  addDays,
  defaultCalendar,
  isOpen,
  lastOpenDay,
  londonDay,
  schoolYearFrom,
  schoolYearOf,
  sessionState,
  type Day,
  type SchoolCalendar,
  type SchoolYear,
  type Session,
  type SessionState,
} from '@tutela/education';
import type { Window } from '../figures/window';

/** The days each school was closed on by its own marks. */
export type ClosedDays = ReadonlyMap<string, ReadonlySet<Day>>;

/** When schools are open: the calendar of the year, less the days a school's own marks close. */
export class SchoolDays {
  private readonly years = new Map<SchoolYear, SchoolCalendar>();
  private readonly dueByUrn = new Map<string, Uint8Array>();

  constructor(
    private readonly closed: ClosedDays,
    private readonly now: Date,
  ) {}

  /** Is it a school day for the authority, whatever a single school does? */
  isOpen(day: Day): boolean {
    return isOpen(this.calendar(schoolYearOf(day)), day);
  }

  stateAt(urn: string, day: Day, session: Session): SessionState {
    if (this.closed.get(urn)?.has(day)) return 'closed';
    return sessionState(this.calendar(schoolYearOf(day)), day, session, this.now);
  }

  /** The last open day before a day, of the year before where this one has not begun. */
  lastOpenBefore(day: Day): Day | undefined {
    const year = schoolYearOf(day);
    const before = addDays(day, -1);
    return (
      lastOpenDay(this.calendar(year), before) ??
      lastOpenDay(this.calendar(schoolYearFrom(Number(year.slice(0, 4)) - 1)), before)
    );
  }

  /** Up to so many open days of a school before a day and not before `since`, oldest first. */
  openBefore(urn: string, day: Day, count: number, since: Day): Day[] {
    const days: Day[] = [];
    let before = this.lastOpenBefore(day);
    while (before !== undefined && before >= since && days.length < count) {
      if (!this.closed.get(urn)?.has(before)) days.unshift(before);
      before = this.lastOpenBefore(before);
    }
    return days;
  }

  /** For each session of a window whether the school owed its mark by now. Always the same window for one object. */
  due(urn: string, window: Window): Uint8Array {
    const known = this.dueByUrn.get(urn);
    if (known) return known;
    const due = Uint8Array.from(this.dueAnywhere(window));
    for (const day of this.closed.get(urn) ?? []) {
      const place = window.placeOf(day);
      if (place !== undefined) due.fill(0, place, place + 2);
    }
    this.dueByUrn.set(urn, due);
    return due;
  }

  private dueAnywhere(window: Window): Uint8Array {
    const known = this.dueByUrn.get('');
    if (known) return known;
    const today = londonDay(this.now);
    const due = new Uint8Array(window.sessions);
    for (const [index, day] of window.days.entries()) {
      if (day > today || !this.isOpen(day)) continue;
      due[2 * index] = this.isDue(day, 'AM', today);
      due[2 * index + 1] = this.isDue(day, 'PM', today);
    }
    this.dueByUrn.set('', due);
    return due;
  }

  private isDue(day: Day, session: Session, today: Day): 0 | 1 {
    if (day < today) return 1;
    return sessionState(this.calendar(schoolYearOf(day)), day, session, this.now) === 'due' ? 1 : 0;
  }

  private calendar(year: SchoolYear): SchoolCalendar {
    const calendar = this.years.get(year) ?? defaultCalendar(year);
    this.years.set(year, calendar);
    return calendar;
  }
}
