import { z } from 'zod';
import type { Logged } from './logged';

/** Acts whose object is a school; a number of six digits may else be a child. */
const actsOnSchools: readonly string[] = [
  'extractor.',
  'batch.',
  'calendar.school-',
  'collection.school-',
  'places.',
  'release.',
  'release-form.',
  'appointment.',
  'contacts.',
  'head.',
  'case.',
];

/** Lists of the operator and the log of the support site: there is one of each, and the act says already which. */
const onlyOnes: readonly string[] = ['queue', 'heads', 'leavers', 'support'];

type About = Pick<Logged, 'action' | 'object'>;

/** What an entry was about: a child, a school, an authority, or the id as it is. */
export function aboutOf({ action, object }: About): string | undefined {
  if (object === undefined || onlyOnes.includes(object)) return undefined;
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
