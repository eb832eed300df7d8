import { z } from 'zod';
import { day, id, instant } from '../core/primitives';

/** NC-07: at most fifteen outside contacts a school, each in a place of its own. */
export const placesOfASchool = 15;
export const place = z.int().min(1).max(placesOfASchool);
/** `school-999014`, `company-fernhill`. */
export const organisationId = z.string().regex(/^(school-\d{6}|company-[a-z0-9-]{2,40})$/);
export const appointmentState = z.enum(['needs-tag', 'live', 'ended']);
/** Why an appointment or a release ended, or a manager's responsibility was discharged. */
export const endedBecause = z.enum([
  'left',
  'withdrawn',
  'ended-by-school',
  'ended-by-company',
  'release-ended',
  'no-tag-in-time',
]);
export const releaseState = z.enum(['live', 'head-changed', 'ended']);
/** A support case ends `done`, with the operator's answer; a release case is approved or rejected. */
export const caseState = z.enum([
  'draft',
  'open',
  'with-operator',
  'with-you',
  'approved',
  'rejected',
  'done',
  'withdrawn',
]);
export const caseKind = z.enum(['release', 'contacts', 'support']);

export const refusedBecause = z.enum(['no-place', 'already-there', 'not-of-your-company', 'not-active']);

export const appointment = z.object({
  appointment: id,
  place,
  account: id,
  name: z.string(),
  company: z.object({ id: organisationId, name: z.string() }),
  state: appointmentState,
  /** Why the manager asked. */
  why: z.string(),
  askedAt: instant,
  liveSince: instant.optional(),
  /** Until then an appointment without a tag keeps its place (NC-08). */
  heldUntil: day.optional(),
  /** The last day the manager has planned for the person (NC-11). */
  lastDay: day.optional(),
});

export const release = z.object({
  release: id,
  urn: z.string(),
  schoolName: z.string(),
  company: z.object({ id: organisationId, name: z.string() }),
  manager: z.object({ account: id, name: z.string() }),
  /** The head who signed (NC-03). */
  signedBy: z.string(),
  /** Who is head now by the school's own notice, where that is somebody else (NC-13). */
  saidHead: z.string().optional(),
  since: instant,
  state: releaseState,
  /** Nobody can ask under it any more, and nobody answers for its contacts, until the school ends it or signs for another (NC-05). */
  managerHasLeft: z.boolean().optional(),
  /** Places taken under it now. */
  taken: z.int(),
});
