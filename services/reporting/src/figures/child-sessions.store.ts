import type { Tx } from '@tutela/platform';
import { SchoolDays } from '../school/school-days.rules';
import { readCalendars } from '../school/school-calendar.store';
import { readClosedDays } from '../school/school.store';
import { inOrder } from './child-session.rules';
import type { ChildSessions } from './child-sessions.rules';
import { readEnrolments } from './enrolment.store';
import { sessionsOf } from './sessions.rules';
import type { Window } from './window';

interface WindowOfChildren {
  readonly children: readonly ChildSessions[];
  readonly schools: SchoolDays;
}

/** All children who count on some day of a window, or those of these numbers, with their sessions laid out over it. */
export async function readChildSessions(
  tx: Tx,
  window: Window,
  numbers?: readonly number[],
): Promise<WindowOfChildren> {
  const enrolments = await readEnrolments(tx, window, numbers);
  const closed = await readClosedDays(tx, window.from, window.to);
  const schools = new SchoolDays(closed, tx.now, await readCalendars(tx, window.from, window.to));
  const children = [...enrolments].map(([child, own]) => ({
    child,
    enrolments: inOrder(own).map((enrolment) => ({
      enrolment,
      sessions: sessionsOf(enrolment, window, schools.due(enrolment.urn, window)),
    })),
  }));
  return { children, schools };
}
