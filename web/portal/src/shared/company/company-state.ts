import type { BadgeTone } from '@tutela/ui';
import type { appointmentState, endedBecause, releaseState } from '@tutela/contracts';
import { dayInTable } from '@tutela/education';
import { dayAt } from '@tutela/web';
import type { z } from 'zod';

type AppointmentState = z.output<typeof appointmentState>;
type ReleaseState = z.output<typeof releaseState>;
export type EndedBecause = z.output<typeof endedBecause>;

export interface StateInWords {
  tone: BadgeTone;
  words: string;
}

const appointmentStates: Record<AppointmentState, StateInWords> = {
  live: { tone: 'good', words: 'Live' },
  'needs-tag': { tone: 'warn', words: 'Needs a tag' },
  ended: { tone: 'plain', words: 'Ended' },
};

const releaseStates: Record<ReleaseState, StateInWords> = {
  live: { tone: 'good', words: 'Live' },
  'head-changed': { tone: 'warn', words: 'Head has changed' },
  ended: { tone: 'plain', words: 'Ended' },
};

interface ReleaseShown {
  state: ReleaseState;
  managerHasLeft?: boolean;
}

/** That nobody can ask under it is more than that the head has changed: a new form is needed in any case (NC-05, NC-13). */
export function stateOfRelease({ state, managerHasLeft }: ReleaseShown): StateInWords {
  return managerHasLeft && state !== 'ended' ? { tone: 'warn', words: 'Manager has left' } : releaseStates[state];
}

/** Why an appointment ended, as the end of a sentence: "Ended: the person has left the company". */
export const endedWords: Record<EndedBecause, string> = {
  left: 'the person has left the company',
  withdrawn: 'the account was withdrawn',
  'ended-by-school': 'the school ended it',
  'ended-by-company': 'the company ended it',
  'release-ended': 'the release ended',
  'no-tag-in-time': 'no tag was registered in 30 days',
};

/** An appointment, where a last day is planned, is leaving; else what it is (one badge for one fact). */
export function stateOfAppointment(one: { state: AppointmentState; lastDay?: string }): StateInWords {
  if (one.lastDay !== undefined && one.state !== 'ended') return { tone: 'warn', words: 'Leaving' };
  return appointmentStates[one.state];
}

interface Dated {
  state: AppointmentState;
  liveSince?: string;
  heldUntil?: string;
  lastDay?: string;
}

/** "Live since 4 September 2025", "Held until 2 July 2027", "Last day 18 June 2027" (NC-08, NC-11). */
export function sinceInWords({ state, liveSince, heldUntil, lastDay }: Dated): string {
  if (state === 'ended') return 'Ended';
  if (lastDay) return `Last day ${dayInTable(lastDay)}`;
  if (state === 'needs-tag') return heldUntil ? `Held until ${dayInTable(heldUntil)}` : 'Waits for a tag';
  return liveSince ? `Live since ${dayInTable(dayAt(liveSince))}` : 'Live';
}
