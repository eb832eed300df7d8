import type { Option } from '@tutela/ui';
import type { Match } from '../../shared/matching/matching';
import type { Roster } from '../../shared/roster/roster';
import type { Outcome, Shown } from './matching.search';

/** One child at one school, with the name beside the number. */
export interface NamedMatch extends Match {
  name: string;
  sortName: string;
}

export function namedMatches(matches: readonly Match[], { byChild }: Pick<Roster, 'byChild'>): NamedMatch[] {
  return matches
    .map((match) => {
      const { name = `Child ${match.child}`, sortName = `\uffff${match.child}` } = byChild.get(match.child) ?? {};
      return { ...match, name, sortName };
    })
    .toSorted((one, other) => one.sortName.localeCompare(other.sortName, 'en-GB'));
}

/** The matches asked for; `open` are those that need somebody. */
export function shownMatches(matches: readonly NamedMatch[], shown: Shown): NamedMatch[] {
  return matches.filter(({ outcome }) => {
    if (shown === 'open') return outcome !== 'matched';
    return shown === 'all' || outcome === shown;
  });
}

/** The matches at one school; all without one. */
export function matchesAt<T extends Pick<Match, 'urn'>>(
  matches: readonly T[],
  school: number | undefined,
): readonly T[] {
  return school === undefined ? matches : matches.filter(({ urn }) => Number(urn) === school);
}

export type MatchCounts = Record<Outcome, number>;

export function countsOf(matches: readonly Match[]): MatchCounts {
  const counts: MatchCounts = { doubtful: 0, 'not-here': 0, matched: 0 };
  for (const { outcome } of matches) counts[outcome] += 1;
  return counts;
}

/** The schools that have been matched at, in order of names. */
export function schoolsOf(matches: readonly Match[]): Option[] {
  const schools = new Map(matches.map(({ urn, schoolName }) => [urn, schoolName]));
  return [...schools]
    .map(([value, words]) => ({ value, words }))
    .toSorted((one, other) => one.words.localeCompare(other.words, 'en-GB'));
}
