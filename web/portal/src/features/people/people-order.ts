import type { NominatedPerson } from '../set-up/set-up.queries';

const states: readonly NominatedPerson['state'][] = ['active', 'invited', 'withdrawn'];

/** Those who act first, then the invited, then the withdrawn; by name in each. */
export function inOrder(people: readonly NominatedPerson[]): NominatedPerson[] {
  return people.toSorted(
    (one, other) =>
      states.indexOf(one.state) - states.indexOf(other.state) || one.name.localeCompare(other.name, 'en-GB'),
  );
}
