import type { OutputOf, readMatching } from '@tutela/contracts';
import type { Option } from '@tutela/ui';
import type { Roster } from '../../shared/roster/roster';
import type { Outcome } from './matching.search';

export type Match = OutputOf<typeof readMatching>['matches'][number];

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
