import type { OutputOf, readAttendance } from '@tutela/contracts';
import type { SessionFigures } from '@tutela/education';
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
  const all = enrolments.map((one) => one.sessions);
  const figures = counted(joined(all, window.dayAt), window, weeks);
  return {
    child,
    yearGroup: enrolments[0]?.enrolment.yearGroup,
    figures,
    enrolments: enrolments.map(({ enrolment: { enrolment, urn, registration }, sessions }) => ({
      enrolment,
      urn,
      registration,
      // With one enrolment the two figures are the same; most children have one.
      figures: all.length === 1 ? figures : counted(sessions, window),
    })),
  };
}

/** A child of whom a window before any mark was owed shows nothing was not there yet, or its school does not say: no row stands for it. */
export function isShown({ enrolments }: ChildSessions, { to }: Window): boolean {
  return enrolments.some(({ enrolment, sessions }) => enrolment.owedFrom <= to || sessions.some((byte) => byte !== 0));
}

function counted(sessions: Uint8Array, window: Window, weeks?: readonly KindCounts[]): SessionFigures {
  const counts = new KindCounts();
  window.count(sessions, counts, weeks);
  return counts.figures();
}
