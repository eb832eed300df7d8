import { dayInTable, isDay, type Day, type Session } from '@tutela/education';
import { codeInWords, sessionWords } from '@tutela/ui';
import type { Entry, EntryImage } from './audit.queries';
import { factInWords, factName } from './facts';

/** One side of a change: words, and the mark where it is one. */
export interface Side {
  words: string;
  mark?: { code: string; on: Day; session: Session };
}

export interface Change {
  key: string;
  name: string;
  before?: Side;
  after?: Side;
}

/** What an act changed, a row for each field: before beside after (VS-13). */
export function changesOf({ before = {}, after = {} }: EntryImage, facts: Entry['facts']): Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.map((key) => {
    const session = sessionOf(key, facts);
    const name =
      key === 'code' || !session ? factName(key) : `${dayInTable(session.on)}, ${sessionWords[session.session]}`;
    return { key, name, before: sideOf(key, before[key], session), after: sideOf(key, after[key], session) };
  });
}

type OneSession = Omit<NonNullable<Side['mark']>, 'code'>;

/** The session whose mark a field holds: named by the field itself in a batch, by the entry's facts for one mark. */
function sessionOf(key: string, facts: Entry['facts']): OneSession | undefined {
  const [on, session] = key === 'code' ? [facts.on, facts.session] : key.split(' ');
  if (typeof on !== 'string' || !isDay(on) || (session !== 'AM' && session !== 'PM')) return undefined;
  return { on, session };
}

function sideOf(key: string, value: unknown, session: OneSession | undefined): Side | undefined {
  if (session && typeof value === 'string')
    return { words: codeInWords(value, session.on), mark: { code: value, ...session } };
  const words = factInWords(key, value);
  return words === undefined ? undefined : { words };
}
