import { useQuery } from '@tanstack/react-query';
import { joined, mapped, type Read, readOf } from '@tutela/web';
import { differencesQuery, type Difference } from '../../shared/decide/differences.queries';
import type { Undecided } from '../../shared/decide/undecided';
import type { Roster } from '../../shared/roster/roster';
import { useRoster } from '../../shared/roster/roster.queries';

/** A mark to decide with the name of its child. */
export interface NamedDifference extends Undecided {
  name: string;
}

/** Every mark with two versions, newest first, names joined in the page. */
export function useDifferences(): Read<NamedDifference[]> {
  const read = joined(readOf(useQuery(differencesQuery)), useRoster());
  return mapped(read, ([{ differences }, roster]) => newestFirst(differences, roster));
}

function newestFirst(differences: readonly Difference[], roster: Roster): NamedDifference[] {
  return differences
    .flatMap(({ other, ...rest }) =>
      other ? [{ ...rest, other, name: roster.byChild.get(rest.child)?.name ?? `Child ${rest.child}` }] : [],
    )
    .toSorted((one, two) => two.on.localeCompare(one.on) || one.name.localeCompare(two.name, 'en-GB'));
}
