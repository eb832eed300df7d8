import type { Day } from '@tutela/education';
import { enrolmentsOn, type Enrolment, type Roster } from '../../shared/roster/roster';

export interface ChildHere extends Pick<Enrolment, 'registration' | 'yearGroup'> {
  child: number;
  name: string;
}

/** The children on one school's roll on a day, in order of names. */
export function childrenAt({ children }: Pick<Roster, 'children'>, urn: string, on: Day): ChildHere[] {
  return children.flatMap((one) => {
    const here = enrolmentsOn(one, on).find((enrolment) => enrolment.urn === urn);
    if (!here) return [];
    return [{ child: one.child, name: one.name, registration: here.registration, yearGroup: here.yearGroup }];
  });
}
