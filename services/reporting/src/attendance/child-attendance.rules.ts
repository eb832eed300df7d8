import type { OutputOf, readAttendance } from '@tutela/contracts';
import { joined } from '../figures/child-session.rules';
import type { ChildSessions } from '../figures/child-sessions.rules';
import { KindCounts } from '../figures/session-kind';
import type { Window } from '../figures/window';

type Row = OutputOf<typeof readAttendance>['rows'][number];

/**
 * The figures of one child over a window: its own, each session once, and the official ones of each enrolment (VS-29).
 * The child's own sessions are added to the weeks too.
 */
export function childAttendance(
  { child, enrolments }: ChildSessions,
  window: Window,
  weeks: readonly KindCounts[],
): Row {
  const own = new KindCounts();
  const sessions = enrolments.map((one) => one.sessions);
  window.count(joined(sessions, window.dayAt), own, weeks);
  return {
    child,
    yearGroup: enrolments[0]?.enrolment.yearGroup,
    figures: own.figures(),
    enrolments: enrolments.map(({ enrolment: { enrolment, urn, registration }, sessions: ofEnrolment }) => {
      const counts = new KindCounts();
      window.count(ofEnrolment, counts);
      return { enrolment, urn, registration, figures: counts.figures() };
    }),
  };
}
