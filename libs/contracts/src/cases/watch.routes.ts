import { z } from 'zod';
import { route } from '../core/route';
import { day, id, instant, urn } from '../core/primitives';

/** What the operator sees of schools that owe a notice of their head (NC-13). */
export const listHeadNotices = route({
  summary: 'Schools whose register shows another head than the one who signed, the longest owed first',
  owner: 'cases',
  method: 'GET',
  path: '/console/heads',
  needs: 'contacts:watch',
  in: z.strictObject({}),
  out: z.object({
    schools: z.array(
      z.object({
        urn,
        schoolName: z.string(),
        signedBy: z.string(),
        onRegister: z.string(),
        owedSince: instant,
        /** When the school's own contacts were told; absent while it has none. */
        remindedAt: instant.optional(),
        companies: z.array(z.string()),
        /** Live contacts under the releases on hold. */
        taken: z.int(),
      }),
    ),
    now: instant,
  }),
  audit: 'head-notices.listed',
});

/** Who left, when it was reported and carried out (NC-11). */
export const listLeavers = route({
  summary: 'Leavers of all companies: last day, report and end of the account; the late ones first',
  owner: 'cases',
  method: 'GET',
  path: '/console/leavers',
  needs: 'contacts:watch',
  in: z.strictObject({}),
  out: z.object({
    leavers: z.array(
      z.object({
        account: id,
        name: z.string(),
        company: z.string(),
        lastDay: day.optional(),
        reportedAt: instant.optional(),
        endedAt: instant.optional(),
        late: z.boolean(),
        /** Schools whose contact the person was at the end. */
        schools: z.array(z.string()),
      }),
    ),
    now: instant,
  }),
  audit: 'leavers.listed',
});
