import type { caseState } from '@tutela/contracts';
import type { BadgeTone } from '@tutela/ui';
import type { z } from 'zod';

export type CaseState = z.output<typeof caseState>;

/** The badge of a case (one for one fact). */
export const caseStates: Record<CaseState, { tone: BadgeTone; words: string }> = {
  draft: { tone: 'plain', words: 'Not sent yet' },
  open: { tone: 'wait', words: 'Open' },
  'with-operator': { tone: 'wait', words: 'With operator' },
  'with-you': { tone: 'wait', words: 'With you' },
  approved: { tone: 'good', words: 'Done' },
  rejected: { tone: 'bad', words: 'Rejected' },
  done: { tone: 'good', words: 'Done' },
  withdrawn: { tone: 'plain', words: 'Withdrawn' },
};

/** Whether scans can be attached and taken off: the case is not with the operator and not settled. */
export const takesScans = (state: CaseState): boolean => state === 'draft' || state === 'with-you';

/** Whether it can still be withdrawn. */
export const isUndecided = (state: CaseState): boolean =>
  state !== 'approved' && state !== 'rejected' && state !== 'done' && state !== 'withdrawn';
