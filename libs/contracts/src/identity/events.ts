import { z } from 'zod';
import { event } from '../core/event';
import { day, id, instant } from '../core/primitives';
import { role } from './sign-in.routes';

export const personWithdrawn = event({
  type: 'identity.person-withdrawn.v1',
  topic: 'identity.person',
  owner: 'identity',
  means:
    'An account, its tag and its sessions ended. Sessions do not wait for it (VS-12, NC-11). Consumer: cases, by identity.person-recorded, ends appointments.',
  data: z.object({ account: id, organisation: z.string(), reason: z.enum(['withdrawn', 'left']) }),
  key: (data) => data.account,
  example: { account: '0195f1d2-7c1e-7000-8000-0000000000a1', organisation: 'la-999', reason: 'withdrawn' },
});

export const organisationRecorded = event({
  type: 'identity.organisation-recorded.v1',
  topic: 'identity.organisation',
  owner: 'identity',
  means: 'A school or company that people of ours act for, as it stands now. Consumer: cases.',
  data: z.object({
    organisation: z.string(),
    kind: z.enum(['school', 'company']),
    name: z.string(),
    urn: z.string().optional(),
  }),
  key: (data) => data.organisation,
  example: { organisation: 'school-999014', kind: 'school', name: 'Thornbeck High School', urn: '999014' },
});

/** Names travel sealed under a key that identity and cases derive for this alone (ADR 0009). */
export const personRecorded = event({
  type: 'identity.person-recorded.v1',
  topic: 'identity.person',
  owner: 'identity',
  means: 'A person of a school, a company or the operator as he or she stands now. Consumer: cases.',
  data: z.object({
    account: id,
    organisation: z.string(),
    role,
    state: z.enum(['invited', 'enrolling', 'active', 'ended']),
    hasTag: z.boolean(),
    lastDay: day.optional(),
    /** NC-11: when the manager reported the leaving, when the account ended, and whether that was more than 24 hours after leaving. */
    leavingReportedAt: instant.optional(),
    endedAt: instant.optional(),
    late: z.boolean().optional(),
    endedBecause: z.enum(['left', 'withdrawn']).optional(),
    nameSealed: z.base64url(),
    emailSealed: z.base64url().optional(),
  }),
  key: (data) => data.account,
  example: {
    account: '0195f1d2-7c1e-7000-8000-0000000000a1',
    organisation: 'company-fernhill',
    role: 'company-employee',
    state: 'active',
    hasTag: true,
    nameSealed: 'AQ',
  },
});
