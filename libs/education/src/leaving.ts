import { addDays, type Day } from './day';
import { londonInstant } from './london-time';

const hourMs = 60 * 60_000;

/** Whole hours from the end of a last day in England to an instant, such as the end of the account (NC-11: at most 24). */
export function hoursAfter(lastDay: Day, instant: Date): number {
  return Math.floor((instant.getTime() - londonInstant(addDays(lastDay, 1), '00:00').getTime()) / hourMs);
}
