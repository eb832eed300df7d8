import { dayInTable } from '@tutela/education';
import { z } from 'zod';
import { clockOf, dayAt } from '@tutela/web';
import type { Entry } from './audit.queries';
import { factInWords, factName } from './facts';

/** Acts whose object is a school; a number of six digits may else be a child. */
const actsOnSchools: readonly string[] = [
  'extractor.',
  'batch.',
  'collection.school-',
  'places.',
  'release.',
  'release-form.',
  'appointment.',
  'contacts.',
  'head.',
  'case.',
];

type About = Pick<Entry, 'action' | 'object'>;

/** What it was about: a child, a school, an authority, or the id as it is. */
export function aboutOf({ action, object }: About): string | undefined {
  if (object === undefined) return undefined;
  const la = /^(?:la-)?(\d{3})$/.exec(object)?.[1];
  if (la !== undefined) return `Authority ${la}`;
  const urn = /^school-(\d{6})$/.exec(object)?.[1];
  if (urn !== undefined) return `School, URN ${urn}`;
  if (!/^\d{6,7}$/.test(object)) return object;
  return actsOnSchools.some((acts) => action.startsWith(acts)) ? `School, URN ${object}` : `Child ${object}`;
}

/** The same in a list, where an id of an account says nothing. */
export function aboutInList(entry: About): string | undefined {
  return entry.object !== undefined && z.uuid().safeParse(entry.object).success ? undefined : aboutOf(entry);
}

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
