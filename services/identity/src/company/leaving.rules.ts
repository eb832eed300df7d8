import { addDays, londonDay, londonInstant, type Day } from '@tutela/education';

const dayMs = 24 * 60 * 60_000;

interface Leaver {
  readonly last_day: Day | null;
  readonly withdrawn_at: Date | null;
}

/** A last day that is today or behind us ends everything at once; a later one waits until it is over (NC-11). */
export function hasCome(lastDay: Day, now: Date): boolean {
  return lastDay <= londonDay(now);
}

/** NC-11: more than 24 hours between leaving, at the end of the last day in England, and the end of the account. */
export function endedLate(lastDay: Day, endedAt: Date): boolean {
  return endedAt.getTime() - londonInstant(addDays(lastDay, 1), '00:00').getTime() > dayMs;
}

/** NC-11 of an account as it stands; undefined while nobody has left. */
export function leftLate({ last_day: lastDay, withdrawn_at: endedAt }: Leaver): boolean | undefined {
  return lastDay === null || endedAt === null ? undefined : endedLate(lastDay, endedAt);
}
