import { hoursAfter } from '@tutela/education';
import type { BadgeTone } from '@tutela/ui';
import type { Leaver } from './leavers.queries';
import { leaversWords as words } from './leavers.words';

/** One badge for a leaver: late before what the account is (NC-11). */
export function leaverLook({ late, endedAt }: Leaver): { tone: BadgeTone; words: string } {
  if (late) return { tone: 'bad', words: words.late };
  return endedAt === undefined ? { tone: 'wait', words: words.leaving } : { tone: 'plain', words: words.inTime };
}

/** "31 hours after the last day", counted from midnight in England after it; undefined where it was in time (NC-11). */
export function hoursInWords({ late, lastDay, endedAt }: Leaver): string | undefined {
  if (!late || lastDay === undefined || endedAt === undefined) return undefined;
  return words.hoursAfter(hoursAfter(lastDay, new Date(endedAt)));
}
