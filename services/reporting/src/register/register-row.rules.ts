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
  return {
    child: child.child,
    enrolment: under.enrolment,
    urn: under.urn,
    registration: under.registration,
    yearGroup: under.yearGroup,
    am: sessionMark(child, school, day, 'AM'),
    pm: sessionMark(child, school, day, 'PM'),
    before: school.before.map((on) => ({
      on,
      am: standing(child, day.window, on, 'AM')?.code,
      pm: standing(child, day.window, on, 'PM')?.code,
    })),
    lastHeardAt: day.heard.get(under.urn),
  };
}

function sessionMark(child: ChildSessions, school: SchoolOfDay, day: RegisterDay, session: Session): Row['am'] {
  const mark = standing(child, day.window, day.on, session);
  return {
    code: mark?.code,
    state: school.states[session],
    toDecide: mark !== undefined && day.toDecide.has(`${mark.enrolment.enrolment}/${session}`),
  };
}

/** The code that stands in a session; a missing mark is no code. */
function standing(
  child: ChildSessions,
  window: Window,
  on: Day,
  session: Session,
): { readonly code: string; readonly enrolment: Enrolment } | undefined {
  const place = window.placeOf(on);
  const mark = place === undefined ? undefined : markAt(child, window, place + (session === 'PM' ? 1 : 0));
  if (!mark || mark.byte === missingByte) return undefined;
  const code = codeOfByte(mark.byte) ?? rawCode(mark.enrolment, on, session);
  return code === undefined ? undefined : { code, enrolment: mark.enrolment };
}

function rawCode({ years }: Enrolment, on: Day, session: Session): string | undefined {
  return years.get(schoolYearOf(on))?.unnumbered[String(sessionPosition(on, session))];
}
