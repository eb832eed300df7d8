import { z } from 'zod';
import { route } from '../core/route';
import { day, id, instant, reason, urn } from '../core/primitives';
import { appointment, appointmentState, endedBecause, place, refusedBecause, release } from './primitives';

export const readCompanySchools = route({
  summary: "The schools of the company's releases, with their places: own people by name, others as taken",
  owner: 'cases',
  method: 'GET',
  path: '/company/schools',
  needs: 'company:read',
  in: z.strictObject({}),
  out: z.object({
    schools: z.array(
      z.object({
        release,
        /** Only the manager named in the release may ask (NC-05). */
        yours: z.boolean(),
        places: z.array(
          z.object({ place, taken: z.enum(['free', 'own', 'other']), appointment: appointment.optional() }),
        ),
      }),
    ),
    now: instant,
  }),
  audit: 'company-schools.read',
});

export const requestContacts = route({
  summary: 'Ask by one case that named employees become contacts of one school; decided by the rules at once (NC-04)',
  owner: 'cases',
  method: 'POST',
  path: '/company/requests',
  needs: 'contacts:request',
  freshCode: true,
  in: z.strictObject({
    urn,
    people: z.array(id).min(1).max(15),
    reason,
    /** The manager alone is responsible for each account from now on (NC-14). */
    acceptsTerms: z.literal(true),
  }),
  out: z.object({
    case: id,
    reference: z.string(),
    results: z.array(
      z.object({
        account: id,
        name: z.string(),
        outcome: z.enum(['live', 'needs-tag', 'refused']),
        why: refusedBecause.optional(),
        appointment: id.optional(),
        place: place.optional(),
      }),
    ),
    /** Where somebody found no place: who has the fifteen; other companies' people as the company alone (NC-07). */
    taken: z
      .array(z.object({ place, name: z.string().optional(), company: z.string().optional(), since: instant }))
      .optional(),
  }),
  audit: 'contacts.requested',
});

export const readLedger = route({
  summary: 'For every account: responsible manager, from, to, how discharged (NC-14)',
  owner: 'cases',
  method: 'GET',
  path: '/company/ledger',
  needs: 'ledger:read',
  in: z.strictObject({}),
  out: z.object({
    entries: z.array(
      z.object({
        appointment: id,
        account: id,
        name: z.string(),
        urn,
        schoolName: z.string(),
        manager: z.string(),
        termsAcceptedAt: instant,
        from: instant.optional(),
        to: instant.optional(),
        discharged: endedBecause.optional(),
      }),
    ),
  }),
  audit: 'ledger.read',
});

export const readMyAppointments = route({
  summary: 'The schools a person of a company is contact of, or waits to be',
  owner: 'cases',
  method: 'GET',
  path: '/company/me',
  needs: 'company:me',
  in: z.strictObject({}),
  out: z.object({
    appointments: z.array(
      z.object({
        appointment: id,
        urn,
        schoolName: z.string(),
        state: appointmentState,
        liveSince: instant.optional(),
        heldUntil: day.optional(),
        endedAt: instant.optional(),
        because: endedBecause.optional(),
      }),
    ),
  }),
  audit: { notAudited: 'tells a person his or her own appointments' },
});

export const followCases = route({
  summary: 'A stream that says when the places, cases or notices of your organisation have changed',
  owner: 'cases',
  method: 'GET',
  path: '/changes/cases',
  needs: 'cases:follow',
  stream: true,
  in: z.strictObject({}),
  out: z.object({ version: z.int() }),
  audit: { notAudited: 'a counter; what is then read is audited' },
});
