import type { OutputOf, readMatching } from '@tutela/contracts';

export type Match = OutputOf<typeof readMatching>['matches'][number];

/** How a child stood at the last match of a school; `not-yet` where no extractor has looked for him or her there. */
export type MatchState = Match['outcome'] | 'not-yet';

/** How a child stands at a school, by its URN. */
export type Matching = (child: number, urn: string) => MatchState;

/** The matches as an answer for each child and school: of several enrolments at one school the latest match. */
export function matchingOf(matches: readonly Pick<Match, 'child' | 'urn' | 'outcome' | 'at'>[]): Matching {
  const keyOf = (child: number, urn: string): string => `${child} ${urn}`;
  const latest = matches.toSorted((one, other) => one.at.localeCompare(other.at));
  const known = new Map(latest.map(({ child, urn, outcome }) => [keyOf(child, urn), outcome]));
  return (child, urn) => known.get(keyOf(child, urn)) ?? 'not-yet';
}
