import { dayInTable, dayInWords, daysBetween } from '@tutela/education';
import type { BadgeTone } from '@tutela/ui';
import { clockOf, dayAt } from '@tutela/web';
import type { QueuedCase } from './cases.queries';

export interface Look {
  tone: BadgeTone;
  words: string;
}

type CaseState = QueuedCase['state'];

const looks: Record<CaseState, Look> = {
  draft: { tone: 'plain', words: 'Being written' },
  open: { tone: 'wait', words: 'Open' },
  'with-operator': { tone: 'note', words: 'Being looked at' },
  'with-you': { tone: 'wait', words: 'Asked the school' },
  approved: { tone: 'good', words: 'Done' },
  rejected: { tone: 'bad', words: 'Rejected' },
  done: { tone: 'good', words: 'Done' },
  withdrawn: { tone: 'plain', words: 'Withdrawn' },
};

/** Where a case stands, as the operator says it: what is "with you" to the school is asked of the school here. */
export const caseLook = (state: CaseState): Look => looks[state];

/** What waits for the operator; a case that was asked back waits for who raised it. */
export const waitsForUs = ({ state }: Pick<QueuedCase, 'state'>): boolean =>
  state === 'open' || state === 'with-operator';

/** Nothing more can be decided. */
export const isSettled = (state: CaseState): boolean =>
  state === 'approved' || state === 'rejected' || state === 'done' || state === 'withdrawn';

type Due = Pick<QueuedCase, 'state' | 'dueAt'>;

/** The answer is promised for today or was for an earlier day, and the case waits for the operator (NC-03). */
export function isDue(one: Due, now: string): boolean {
  return waitsForUs(one) && one.dueAt !== undefined && dayAt(one.dueAt) <= dayAt(now);
}

/** When the answer is due; undefined where nothing is promised. Within the week the weekday's name says it. */
export function dueLook({ state, dueAt }: Due, now: string): Look | undefined {
  if (dueAt === undefined || !waitsForUs({ state })) return undefined;
  const day = dayAt(dueAt);
  const days = daysBetween(dayAt(now), day);
  if (Date.parse(dueAt) < Date.parse(now)) return { tone: 'bad', words: `Answer was due ${dayInTable(day)}` };
  if (days === 0) return { tone: 'warn', words: `Answer due today, ${clockOf(dueAt)}` };
  return { tone: 'wait', words: `Answer due ${days < 7 ? dayInWords(day).split(' ')[0] : dayInTable(day)}` };
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "5 minutes", "3 hours", "2 days": whole ones, as long as it has waited. */
export function ageInWords(from: string, now: string): string {
  const ms = Math.max(0, Date.parse(now) - Date.parse(from));
  if (ms >= day) return counted(Math.floor(ms / day), 'day');
  if (ms >= hour) return counted(Math.floor(ms / hour), 'hour');
  return ms < minute ? 'Just now' : counted(Math.floor(ms / minute), 'minute');
}

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** Since when the operator has it. */
export const arrivedAt = ({ sentAt, raisedAt }: Pick<QueuedCase, 'sentAt' | 'raisedAt'>): string => sentAt ?? raisedAt;
