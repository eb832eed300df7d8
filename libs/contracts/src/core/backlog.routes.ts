import { z } from 'zod';
import { instant } from './primitives';
import { route, type ServiceName } from './route';

/** Work that the platform carries on by itself, of which something waits. */
export const backlog = z.object({
  /** Letters for the mail server, files for the virus check, entries of a log for their leaf. */
  queue: z.enum(['letters', 'files', 'entries']),
  /** Of entries: which log. */
  log: z.string().optional(),
  waiting: z.int().min(1),
  /** When the oldest came. */
  since: instant,
  /** The oldest has waited for a minute: something is away (security.md 9). */
  standsStill: z.boolean(),
});

function backlogsOf(owner: ServiceName, of: string) {
  return route({
    summary: `What waits and is carried on by itself: ${of}`,
    owner,
    method: 'GET',
    path: `/console/backlogs/${owner}`,
    needs: 'backlogs:read',
    in: z.strictObject({}),
    out: z.object({ backlogs: z.array(backlog) }),
    audit: { notAudited: 'counts and times, no child and no person' },
  });
}

export const listBacklogsOfIdentity = backlogsOf('identity', 'invitations and other letters');
export const listBacklogsOfCases = backlogsOf('cases', 'notices by letter, and scans for the virus check');
export const listBacklogsOfAudit = backlogsOf('audit', 'entries of each log for their leaf');
