import { hoursAfter, type Day } from '@tutela/education';
import type { CompanyPerson } from '../../shared/company/company.queries';
import type { StateInWords } from '../../shared/company/company-state';

type State = CompanyPerson['state'];

const states: Record<State, StateInWords> = {
  active: { tone: 'good', words: 'Active' },
  invited: { tone: 'wait', words: 'Invited' },
  enrolling: { tone: 'warn', words: 'Needs a tag' },
  ended: { tone: 'plain', words: 'Left' },
};

/** A planned last day that has not been carried out can be taken back (NC-11). */
export const isLeaving = ({ state, lastDay }: CompanyPerson): boolean => state !== 'ended' && lastDay !== undefined;

/** One badge for a person: a planned leaving before what the account is. */
export const stateOfPerson = (person: CompanyPerson): StateInWords =>
  isLeaving(person) ? { tone: 'warn', words: 'Leaving' } : states[person.state];

const order: readonly State[] = ['active', 'enrolling', 'invited', 'ended'];

/** Those who act first, then who needs a tag, the invited, those who have left; by name in each. */
export function inOrder(people: readonly CompanyPerson[]): CompanyPerson[] {
  return people.toSorted(
    (one, other) =>
      order.indexOf(one.state) - order.indexOf(other.state) || one.name.localeCompare(other.name, 'en-GB'),
  );
}

/** Whole hours from the end of the last day to the end of the account (NC-11); undefined where it was in time. */
export function hoursLate(lastDay: Day, endedAt: string): number | undefined {
  const hours = hoursAfter(lastDay, new Date(endedAt));
  return hours >= 24 ? hours : undefined;
}
