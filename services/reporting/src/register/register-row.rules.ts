import type { OutputOf, readRegister } from '@tutela/contracts';
import {
  codeOfByte,
  schoolYearOf,
  sessionPosition,
  type Day,
  type Session,
  type SessionState,
} from '@tutela/education';
import { enrolmentOn, markAt, type ChildSessions } from '../figures/child-sessions.rules';
import type { SchoolDays } from '../school/school-days.rules';
import { missingByte } from '../figures/session-kind';
import type { Enrolment } from '../figures/sessions.rules';
import type { Window } from '../figures/window';

type Row = OutputOf<typeof readRegister>['rows'][number];

const daysBefore = 5;

/** What a register is made of, for all its rows. */
export interface RegisterDay {
  readonly on: Day;
  readonly window: Window;
  /** What all children of a school have in common. */
  readonly schoolOf: (urn: string) => SchoolOfDay;
  /** `<enrolment>/AM`: marks of that day that wait for a decision. */
  readonly toDecide: ReadonlySet<string>;
  readonly heard: ReadonlyMap<string, string>;
}

export interface SchoolOfDay {
  readonly states: Readonly<Record<Session, SessionState>>;
  readonly before: readonly Day[];
}

/** Looks each school up once, however many children it has. */
export function schoolsOfDay(schools: SchoolDays, on: Day, since: Day): (urn: string) => SchoolOfDay {
  const known = new Map<string, SchoolOfDay>();
  return (urn) => {
    const school = known.get(urn) ?? {
      states: { AM: schools.stateAt(urn, on, 'AM'), PM: schools.stateAt(urn, on, 'PM') },
      before: schools.openBefore(urn, on, daysBefore, since),
    };
    known.set(urn, school);
    return school;
  };
}

/** One row a child, under the enrolment it stands under on that day; none for a child who does not count then (VS-01, VS-22). */
export function registerRow(child: ChildSessions, day: RegisterDay): Row | undefined {
  const under = enrolmentOn(child, day.on);
  if (!under) return undefined;
  const school = day.schoolOf(under.urn);
  const [am, pm] = [sessionMark(child, under, day, 'AM'), sessionMark(child, under, day, 'PM')];
  // Of history the school has nothing: the child was not there yet, or it does not say.
  if (day.on < under.owedFrom && am.code === undefined && pm.code === undefined) return undefined;
  return {
    child: child.child,
    enrolment: under.enrolment,
    urn: under.urn,
    registration: under.registration,
    yearGroup: under.yearGroup,
    am,
    pm,
    before: school.before.map((on) => ({
      on,
      am: standing(child, day.window, on, 'AM')?.code,
      pm: standing(child, day.window, on, 'PM')?.code,
    })),
    lastHeardAt: day.heard.get(under.urn),
  };
}

/** A session with the enrolment that has its mark or owes it; where there is neither, the one the child stands under. */
function sessionMark(child: ChildSessions, under: Enrolment, day: RegisterDay, session: Session): Row['am'] {
  const mark = standing(child, day.window, day.on, session);
  const { enrolment, urn, owedFrom } = mark?.enrolment ?? under;
  const isOwed = mark?.code !== undefined || day.on >= owedFrom;
  const state = day.schoolOf(urn).states[session];
  return {
    enrolment,
    urn,
    code: mark?.code,
    state: isOwed || state !== 'due' ? state : 'not-due-yet',
    toDecide: mark?.code !== undefined && day.toDecide.has(`${enrolment}/${session}`),
    lastHeardAt: day.heard.get(urn),
  };
}

/** The code that stands in a session, and whose it is; a mark that is due and missing is no code. */
function standing(
  child: ChildSessions,
  window: Window,
  on: Day,
  session: Session,
): { readonly code: string | undefined; readonly enrolment: Enrolment } | undefined {
  const place = window.placeOf(on);
  const mark = place === undefined ? undefined : markAt(child, window, place + (session === 'PM' ? 1 : 0));
  if (!mark) return undefined;
  const { byte, enrolment } = mark;
  return { code: byte === missingByte ? undefined : (codeOfByte(byte) ?? rawCode(enrolment, on, session)), enrolment };
}

function rawCode({ years }: Enrolment, on: Day, session: Session): string | undefined {
  return years.get(schoolYearOf(on))?.unnumbered[String(sessionPosition(on, session))];
}
