import {
  addDays,
  defaultCalendar,
  dueAt,
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
import type { ToldCalendars } from './school-calendar.store';

/** The days each school was closed on by its own marks. */
export type ClosedDays = ReadonlyMap<string, ReadonlySet<Day>>;

const sessions: readonly Session[] = ['AM', 'PM'];

/**
 * When schools are open: the authority's calendar of the year with a school's own registration times, less the days a school's own marks
 * close. A year of which the authority has told nothing has the default calendar.
 */
export class SchoolDays {
  private readonly years = new Map<SchoolYear, SchoolCalendar>();
  private readonly dueByUrn = new Map<string, Uint8Array>();
  private readonly today: Day;

  constructor(
    private readonly closed: ClosedDays,
    private readonly now: Date,
    private readonly told: ToldCalendars = new Map(),
  ) {
    this.today = londonDay(now);
  }

  /** Is it a school day for the authority, whatever a single school does? */
  isOpen(day: Day): boolean {
    return isOpen(this.calendar(schoolYearOf(day)), day);
  }

  stateAt(urn: string, day: Day, session: Session): SessionState {
    if (this.closed.get(urn)?.has(day)) return 'closed';
    return sessionState(this.calendarAt(urn, schoolYearOf(day)), day, session, this.now);
  }

  /** When the next session of a day falls due at any of these schools; undefined when time alone changes nothing. */
  nextDueAt(urns: Iterable<string>, day: Day): Date | undefined {
    const instants = [...urns].flatMap((urn) =>
      sessions
        .filter((session) => this.stateAt(urn, day, session) === 'not-due-yet')
        .map((session) => dueAt(this.calendarAt(urn, schoolYearOf(day)), day, session).getTime()),
    );
    return instants.length === 0 ? undefined : new Date(Math.min(...instants));
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
    // Times of its own make a difference on the day that is, and on no other.
    const year = schoolYearOf(this.today);
    if (this.timesOf(urn, year)) this.dueToday(this.calendarAt(urn, year), window, due);
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
    const due = new Uint8Array(window.sessions);
    for (const [index, day] of window.days.entries()) {
      if (day < this.today && this.isOpen(day)) due.fill(1, 2 * index, 2 * index + 2);
    }
    this.dueToday(this.calendar(schoolYearOf(this.today)), window, due);
    this.dueByUrn.set('', due);
    return due;
  }

  private dueToday(calendar: SchoolCalendar, window: Window, due: Uint8Array): void {
    const place = window.placeOf(this.today);
    if (place === undefined) return;
    for (const [half, session] of sessions.entries())
      due[place + half] = sessionState(calendar, this.today, session, this.now) === 'due' ? 1 : 0;
  }

  /** The calendar of a year with the registration times of one school. */
  private calendarAt(urn: string, year: SchoolYear): SchoolCalendar {
    const own = this.timesOf(urn, year);
    return own ? { ...this.calendar(year), amFrom: own.am, pmFrom: own.pm } : this.calendar(year);
  }

  private timesOf(urn: string, year: SchoolYear): { readonly am: string; readonly pm: string } | undefined {
    return this.told.get(year)?.times.schools.find((school) => school.urn === urn);
  }

  private calendar(year: SchoolYear): SchoolCalendar {
    const known = this.years.get(year);
    if (known) return known;
    const calendar = this.toldOf(year) ?? defaultCalendar(year);
    this.years.set(year, calendar);
    return calendar;
  }

  private toldOf(year: SchoolYear): SchoolCalendar | undefined {
    const told = this.told.get(year);
    if (!told) return undefined;
    const { halfTerms, closedOn, times } = told;
    return { halfTerms, closedOn, amFrom: times.default.am, pmFrom: times.default.pm };
  }
}
