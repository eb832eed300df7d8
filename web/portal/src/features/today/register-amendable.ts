import type { Day } from '@tutela/education';
import { seenCode, type Amendable } from '../../shared/amend/amendable';
import { isAmendable, type ChildSession, type RegisterChild } from './register';

const sessionIn = (mark: ChildSession) =>
  isAmendable(mark) ? { enrolment: mark.enrolment, seen: seenCode(mark.code) } : undefined;

/** What may be amended of a child's register day: each session under the enrolment whose mark it shows. */
export function amendableOf({ child, name, schoolNames, am, pm }: RegisterChild, on: Day): Amendable {
  const AM = sessionIn(am);
  const PM = sessionIn(pm);
  return { child, name, schoolName: schoolNames.join(', '), on, sessions: { ...(AM && { AM }), ...(PM && { PM }) } };
}
