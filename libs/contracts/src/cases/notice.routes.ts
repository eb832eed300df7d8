import { z } from 'zod';
import { route } from '../core/route';
import { id, instant } from '../core/primitives';

export const notice = z.object({
  notice: id,
  /** What happened; its sentence is in the page's words. */
  kind: z.enum([
    'case-sent',
    'case-asked-back',
    'case-approved',
    'case-rejected',
    'case-done',
    'case-scan-refused',
    'contact-live',
    'contact-needs-tag',
    'contact-ended',
    'release-live',
    'release-on-hold',
    'release-resumed',
    'release-ended',
    'manager-left',
    'head-changed',
    'leaver-reported',
    'leaver-stays',
  ]),
  /** Names and references that the sentence needs. */
  facts: z.record(z.string(), z.string()),
  /** The page it is about, within the portal. */
  link: z.string(),
  at: instant,
  readAt: instant.optional(),
});

export const listNotices = route({
  summary: 'What you have been told, newest first',
  owner: 'cases',
  method: 'GET',
  path: '/notices',
  needs: 'notices:read',
  in: z.strictObject({}),
  out: z.object({ notices: z.array(notice) }),
  audit: { notAudited: 'what a person has been told already' },
});

export const readNotice = route({
  summary: 'Mark a notice as read',
  owner: 'cases',
  method: 'POST',
  path: '/notices/:notice/read',
  needs: 'notices:read',
  in: z.strictObject({ notice: id }),
  out: notice,
  audit: { notAudited: 'a person marks his or her own notice' },
});
