import { dayInTable } from '@tutela/education';
import { clockOf, dayAt } from '@tutela/web';
import type { Entry } from './audit.queries';
import { factInWords, factName } from './facts';

/** Facts that say what the panel says already. */
const toldElsewhere: readonly string[] = ['refusal'];

/** Codes and counts of an entry, in words. */
export function detailsOf(facts: Entry['facts']): { name: string; value: string }[] {
  return Object.entries(facts).flatMap(([key, value]) => {
    const words = toldElsewhere.includes(key) ? undefined : factInWords(key, value);
    return words === undefined ? [] : [{ name: factName(key), value: words }];
  });
}

/** "20 November 2026, 09:42 back to 08:15", the day said twice only where it changes. */
export function rangeInWords(entries: readonly Pick<Entry, 'at'>[]): string {
  const [newest, oldest] = [entries[0], entries.at(-1)];
  if (!newest || !oldest) return '';
  const [first, last] = [dayAt(newest.at), dayAt(oldest.at)];
  const from = `${dayInTable(first)}, ${clockOf(newest.at)}`;
  if (newest.at === oldest.at) return from;
  return `${from} back to ${first === last ? '' : `${dayInTable(last)}, `}${clockOf(oldest.at)}`;
}
