import type { Day, Session } from '@tutela/education';
import { seenCode, type Amendable, type AmendableSession } from '../../shared/amend/amendable';
import { schoolOf, type RosterChild } from '../../shared/roster/roster';
import { markKey, type ChildYear } from './child-year';

/** What may be amended of a day: sessions with a mark, and those whose mark is missing; nothing of a day that the school marked closed (VS-25). */
export function amendableOf(child: RosterChild, year: ChildYear, on: Day): Amendable {
  const school = schoolOf(child, on);
  const AM = sessionOf(year, on, 'AM', school?.enrolment);
  const PM = sessionOf(year, on, 'PM', school?.enrolment);
  return {
    child: child.child,
    name: child.name,
    schoolName: school?.schoolName ?? '',
    on,
    sessions: { ...(AM && { AM }), ...(PM && { PM }) },
  };
}

function sessionOf(
  year: ChildYear,
  on: Day,
  session: Session,
  enrolment: string | undefined,
): AmendableSession | undefined {
  const day = year.days.find((one) => one.on === on);
  if (!day?.open || day.outside) return undefined;
  const mark = year.marks.get(markKey(on, session));
  if (mark) return { enrolment: mark.enrolment, seen: seenCode(mark.stands.code) };
  const data = session === 'AM' ? day.am : day.pm;
  return data && !data.notDueYet && enrolment ? { enrolment, seen: null } : undefined;
}
