import { z } from 'zod';
import { route } from '../core/route';
import { day, id, instant, reason } from '../core/primitives';
import { role, userId } from './sign-in.routes';

export const companyPerson = z.object({
  account: id,
  userId: z.string(),
  name: z.string(),
  role,
  /** Enrolling: has a password and no tag yet. */
  state: z.enum(['invited', 'enrolling', 'active', 'ended']),
  /** The end of the tag's serial number. */
  tagEndsIn: z.string().optional(),
  invitedAt: instant,
  /** NC-11: the last day as the manager said it; before it comes, it is planned. */
  lastDay: day.optional(),
  leavingReportedAt: instant.optional(),
  endedAt: instant.optional(),
  /** More than 24 hours between leaving and the end of the account. */
  late: z.boolean().optional(),
});

export const listCompanyPeople = route({
  summary: 'The people of your company, those who have left included',
  owner: 'identity',
  method: 'GET',
  path: '/company/people',
  needs: 'people:invite',
  in: z.strictObject({}),
  out: z.object({ people: z.array(companyPerson), now: instant }),
  audit: 'company-people.listed',
});

export const inviteEmployee = route({
  summary: 'Invite an employee of your company; he or she registers a tag before anything else',
  owner: 'identity',
  method: 'POST',
  path: '/company/people',
  needs: 'people:invite',
  in: z.strictObject({ userId, name: z.string().trim().min(2).max(100), email: z.email().max(200) }),
  out: companyPerson,
  audit: 'employee.invited',
});

export const reportLeaver = route({
  summary: 'Report that an employee has left or will leave: account, tag and every session end (NC-11)',
  owner: 'identity',
  method: 'POST',
  path: '/company/people/:account/leaving',
  needs: 'leavers:report',
  freshCode: true,
  /** A last day that has come ends everything at once; a later one is carried out when that day is over. */
  in: z.strictObject({ account: id, lastDay: day, reason }),
  out: companyPerson,
  audit: 'leaver.reported',
});

/** Who has lost a tag cannot sign in to say so: the manager does, and the holder registers another with the own password. Two persons (NC-10). */
export const reportEmployeesTagLost = route({
  summary:
    'Report that an employee has lost the tag: it ends with every session, and another has to be registered (NC-10)',
  owner: 'identity',
  method: 'POST',
  path: '/company/people/:account/tag-lost',
  needs: 'leavers:report',
  freshCode: true,
  in: z.strictObject({ account: id }),
  out: companyPerson,
  audit: 'tag.lost-by-employee',
});

export const undoLeaving = route({
  summary: 'Take back a leaving that has not been carried out yet',
  owner: 'identity',
  method: 'POST',
  path: '/company/people/:account/staying',
  needs: 'leavers:report',
  in: z.strictObject({ account: id }),
  out: companyPerson,
  audit: 'leaver.taken-back',
});
