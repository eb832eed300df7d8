import { groupBy } from '@tutela/education';
import type { mark } from '@tutela/contracts';
import {
  codeOn,
  countSessions,
  eachDay,
  isOpen,
  londonDay,
  sessionState,
  weekday,
  type Day,
  type SchoolCalendar,
  type Session,
  type SessionFigures,
} from '@tutela/education';
import type { CalendarDay, MarkData } from '@tutela/ui';
import type { z } from 'zod';
import type { Calendar } from '../../shared/figures/calendar.queries';
import { sourceTight } from '../../shared/marks/source.words';
import { whereTheChildWas } from '../../shared/marks/where-the-child-was';
import { enrolmentsOn, isInCareOn, type Enrolment, type RosterChild } from '../../shared/roster/roster';

export type ChildMark = z.output<typeof mark>;

/** One child's school year as the page shows it. */
export interface ChildYear {
  halfTerms: SchoolCalendar['halfTerms'];
  days: readonly CalendarDay[];
  today: Day;
  /** The mark that counts of each session, by `markKey`. */
  marks: ReadonlyMap<string, ChildMark>;
  /** All enrolments joined, each session once, missing ones among them (VS-29). */
  figures: SessionFigures;
  /** Each enrolment by itself: the official figure (VS-29). */
  official: readonly { enrolment: Enrolment; figures: SessionFigures }[];
  toDecide: readonly ChildMark[];
}

export const markKey = (on: Day, session: Session): string => `${on} ${session}`;

const lastSchoolDay = 5;
const sessions: readonly Session[] = ['AM', 'PM'];

/** Joins marks, schools and term dates into a year. Days stand up to today; what is to come follows from the half terms. */
export function yearOf(child: RosterChild, marks: readonly ChildMark[], calendar: Calendar, now: Date): ChildYear {
  const own = marksWhereTheChildWas(marks);
  const days = daysOf(child, own, calendar, now);
  return {
    halfTerms: calendar.calendar.halfTerms,
    days,
    today: londonDay(now),
    marks: own,
    figures: figuresOf(days),
    official: officialOf(child, marks),
    toDecide: marks.filter(({ other }) => other !== undefined),
  };
}

function marksWhereTheChildWas(marks: readonly ChildMark[]): Map<string, ChildMark> {
  const bySession = groupBy(marks, ({ on, session }) => markKey(on, session));
  return new Map(
    [...bySession].flatMap(([key, own]) => {
      const best = whereTheChildWas(own.map((one) => ({ code: one.stands.code, one })));
      return best ? [[key, best.one] as const] : [];
    }),
  );
}

function daysOf(
  child: RosterChild,
  marks: ReadonlyMap<string, ChildMark>,
  calendar: Calendar,
  now: Date,
): CalendarDay[] {
  const { halfTerms } = calendar.calendar;
  const today = londonDay(now);
  const end = halfTerms.at(-1)?.to ?? today;
  return eachDay(halfTerms[0]?.from ?? today, end < today ? end : today)
    .filter((on) => weekday(on) <= lastSchoolDay)
    .map((on) => dayOf({ child, marks, calendar, now }, on));
}

interface Given {
  child: RosterChild;
  marks: ReadonlyMap<string, ChildMark>;
  calendar: Calendar;
  now: Date;
}

function dayOf({ child, marks, calendar, now }: Given, on: Day): CalendarDay {
  const [am, pm] = sessions.map((session) => marks.get(markKey(on, session)));
  const worked = [am, pm].some((one) => one && isOfOpenDay(one));
  const urns = enrolmentsOn(child, on).map(({ urn }) => urn);
  const isClosed = urns.every((urn) =>
    calendar.closedAtSchools.some((closed) => closed.urn === urn && closed.on === on),
  );
  const open = worked || (isOpen(calendar.calendar, on) && !isClosed);
  const outside = !worked && (urns.length === 0 || !isInCareOn(child, on));
  if (outside || !open) return { on, open: outside || open, outside };
  const calendars = urns.length > 0 ? urns.map((urn) => calendarAt(calendar, urn)) : [calendar.calendar];
  const stateOf = (session: Session) => {
    const states = calendars.map((own) => sessionState(own, on, session, now));
    return states.includes('due') ? 'due' : (states[0] ?? 'closed');
  };
  return { on, open, am: dataOf(am, stateOf('AM')), pm: dataOf(pm, stateOf('PM')) };
}

/** The calendar with a school's own registration times: each school owes its marks from its own on (VS-02). */
function calendarAt({ calendar, times = [] }: Calendar, urn: string): SchoolCalendar {
  const own = times.find((one) => one.urn === urn);
  return own ? { ...calendar, amFrom: own.am, pmFrom: own.pm } : calendar;
}

function isOfOpenDay({ stands, on }: ChildMark): boolean {
  return codeOn(stands.code, on).category !== 'administrative';
}

function dataOf(known: ChildMark | undefined, state: ReturnType<typeof sessionState>): MarkData | undefined {
  if (!known) return state === 'to-come' ? undefined : { code: null, notDueYet: state === 'not-due-yet' };
  const { stands, other, replaced } = known;
  return {
    code: stands.code,
    toDecide: other !== undefined,
    corrected: stands.source === 'portal' && replaced.length > 0,
    sourceWords: sourceTight(stands),
  };
}

function figuresOf(days: readonly CalendarDay[]): SessionFigures {
  const known = days.flatMap(({ on, am, pm }) =>
    [am, pm].flatMap((data) => (data && !data.notDueYet ? [{ code: data.code ?? '', on }] : [])),
  );
  return countSessions(known);
}

function officialOf(child: RosterChild, marks: readonly ChildMark[]): ChildYear['official'] {
  return child.enrolments
    .map((enrolment) => {
      const own = marks.filter((one) => one.enrolment === enrolment.enrolment);
      return { enrolment, figures: countSessions(own.map(({ stands, on }) => ({ code: stands.code, on }))) };
    })
    .filter(({ figures }) => figures.possible > 0)
    .toSorted((one, other) => other.figures.possible - one.figures.possible);
}

/** The first session of a day whose mark waits for a decision; of such a day deciding is the one thing to do. */
export function sessionToDecide({ marks }: Pick<ChildYear, 'marks'>, on: Day): Session | undefined {
  return sessions.find((session) => marks.get(markKey(on, session))?.other !== undefined);
}

/** The day whose panel is open before any is pressed: the newest to decide, else the newest on which school was open. */
export function dayAtFirst({ toDecide, marks }: Pick<ChildYear, 'toDecide' | 'marks'>): Day | undefined {
  const candidates = toDecide.length > 0 ? toDecide : [...marks.values()].filter(isOfOpenDay);
  return candidates
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
}
