import type { Day } from '@tutela/education';
import { speaker } from './child-session.rules';
import { countsOn, type Enrolment } from './sessions.rules';
import type { Window } from './window';

/** One enrolment laid out over a window. */
export interface EnrolmentSessions {
  readonly enrolment: Enrolment;
  readonly sessions: Uint8Array;
}

/** A child's enrolments over a window, in order of precedence. */
export interface ChildSessions {
  readonly child: number;
  readonly enrolments: readonly EnrolmentSessions[];
}

/** The enrolment a child stands under on a day: of those that count then the first in order. */
export function enrolmentOn({ enrolments }: ChildSessions, day: Day): Enrolment | undefined {
  return enrolments.find(({ enrolment }) => countsOn(enrolment, day))?.enrolment;
}

/** The mark that stands for a child in one session, and whose it is; undefined where there is none. */
export function markAt(
  { enrolments }: ChildSessions,
  window: Window,
  place: number,
): { readonly byte: number; readonly enrolment: Enrolment } | undefined {
  const bytes = enrolments.map(({ sessions }) => sessions[place] ?? 0);
  const index = speaker(bytes, window.dayAt(place));
  const own = index === undefined ? undefined : enrolments[index];
  return own && { byte: own.sessions[place] ?? 0, enrolment: own.enrolment };
}
