import { z } from 'zod';
import { route } from '../core/route';
import {
  childInPath,
  childNumber,
  day,
  id,
  instant,
  markCode,
  markSource,
  reason,
  session,
  urn,
} from '../core/primitives';

/** One version of a mark: what, from where, by whom and when it was brought (VS-27). */
export const markVersion = z.object({
  code: markCode,
  source: markSource,
  /** The install's school, or the person's user id. */
  broughtBy: z.string(),
  broughtAt: instant,
  receipt: id.optional(),
  reason: z.string().optional(),
});

export const mark = z.object({
  enrolment: id,
  urn,
  schoolName: z.string(),
  on: day,
  session,
  stands: markVersion,
  /** A later automatic mark that differs from a person's: both are kept until a person decides. */
  other: markVersion.optional(),
  replaced: z.array(markVersion),
});

export const readChildYear = route({
  summary: "One child's marks of a school year, each with where it came from and what it replaced",
  owner: 'collection',
  method: 'GET',
  path: '/children/:child/marks',
  needs: 'marks:read',
  in: z.strictObject({ child: childInPath, year: z.string().regex(/^(19|20|21)\d{2}$/) }),
  out: z.object({ marks: z.array(mark) }),
  audit: 'marks.read',
});

export const amendMark = route({
  summary: 'Amend a mark, with a reason, from a known address (VS-14)',
  owner: 'collection',
  method: 'POST',
  path: '/children/:child/marks',
  needs: 'marks:amend',
  knownNetwork: true,
  in: z.strictObject({
    child: childInPath,
    enrolment: id,
    on: day,
    session,
    code: markCode,
    reason,
    /** The code the person saw, `null` where there was none: another one now is a conflict, never overwritten. */
    seen: markCode.nullable(),
  }),
  out: z.object({ before: markVersion.optional(), after: markVersion }),
  audit: 'mark.amended',
});

export const listDifferences = route({
  summary: "Marks where an automatic version differs from a person's",
  owner: 'collection',
  method: 'GET',
  path: '/differences',
  needs: 'marks:read',
  in: z.strictObject({}),
  out: z.object({ differences: z.array(mark.extend({ child: childNumber })) }),
  audit: 'differences.listed',
});

export const decideDifference = route({
  summary: 'Take one of two versions of a mark, with a reason',
  owner: 'collection',
  method: 'POST',
  path: '/children/:child/marks/decide',
  needs: 'marks:amend',
  knownNetwork: true,
  in: z.strictObject({
    child: childInPath,
    enrolment: id,
    on: day,
    session,
    take: z.enum(['stands', 'other']),
    seenOther: markCode,
    reason,
  }),
  out: z.object({ before: markVersion, after: markVersion }),
  audit: 'difference.decided',
});
