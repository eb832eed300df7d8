import { countInWords } from '@tutela/ui';
import { capitalised } from '@tutela/web';
import type { StandingStill } from './backlogs.queries';

type Queue = Extract<StandingStill, { isAway: false }>;

const waits: Readonly<Record<Queue['queue'], (count: number) => string>> = {
  letters: (count) => `${countInWords(count, 'letter waits', 'letters wait')} for the mail server`,
  files: (count) => `${countInWords(count, 'file waits', 'files wait')} for the virus check`,
  entries: (count) => `${countInWords(count, 'audit entry waits', 'audit entries wait')} to be signed`,
};

const nextOf: Readonly<Record<Queue['queue'], string>> = {
  letters: 'They go by themselves once the mail server takes them.',
  files: 'They are checked by themselves once the virus check is back. Their cases cannot be approved until then.',
  entries:
    'After ten minutes the children’s records of that authority are closed. Verify the log; see that audit runs.',
};

/** "3 letters wait for the mail server". */
export function standingInWords(one: StandingStill): string {
  if (one.isAway) return `${capitalised(one.service)} does not answer`;
  return capitalised(waits[one.queue](one.waiting));
}

/** Whose it is, since when, and what becomes of it. */
export function moreOfStanding(one: StandingStill, moment: (at: string) => string): string {
  if (one.isAway) return 'What waits in it is not known until it is back.';
  return `${whoseOf(one)}. The oldest since ${moment(one.since)}. ${nextOf[one.queue]}`;
}

function whoseOf({ service, log }: Queue): string {
  if (log === undefined) return `Of ${service}`;
  return log === 'support' ? 'The log of the support site' : `The log of authority ${log.replace('la-', '')}`;
}
