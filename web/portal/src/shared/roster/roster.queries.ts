import { queryOptions, useQuery } from '@tanstack/react-query';
import { listChildren, listNames } from '@tutela/contracts';
import { call, joined, mapped, type Read, readOf } from '@tutela/web';
import { rosterOf, type Roster } from './roster';

const aQuarterOfAnHour = 15 * 60_000;

const childrenQuery = queryOptions({
  queryKey: ['roster', 'children'],
  queryFn: ({ signal }) => call(listChildren, {}, { signal }),
  staleTime: aQuarterOfAnHour,
});

const namesQuery = queryOptions({
  queryKey: ['roster', 'names'],
  queryFn: ({ signal }) => call(listNames, {}, { signal }),
  staleTime: aQuarterOfAnHour,
});

/** Names and schools of all children, joined in the page and kept in its memory only (SY-03). */
export function useRoster(): Read<Roster> {
  const children = readOf(useQuery(childrenQuery));
  const names = readOf(useQuery(namesQuery));
  return mapped(joined(children, names), joinOnce);
}

type Pair = Parameters<typeof rosterOf>;
let last: { pair: Pair; roster: Roster } | undefined;

/** The same answers give the same roster, so that tables need not draw anew at each event. */
function joinOnce([children, names]: [{ children: Pair[0] }, { names: Pair[1] }]): Roster {
  const pair: Pair = [children.children, names.names];
  if (last?.pair[0] !== pair[0] || last.pair[1] !== pair[1]) last = { pair, roster: rosterOf(...pair) };
  return last.roster;
}
