import { z } from 'zod';
import { route } from '../core/route';
import { id, instant, reason, urn, writtenText } from '../core/primitives';
import { appointment, appointmentState, place, release } from './primitives';

/** Who has left the school's service, and who is head now; an explanation where nobody is (NC-13). */
export const headNotice = z.object({
  owedSince: instant,
  /** The head who signed the releases that are held up. */
  signedBy: z.string(),
  /** Who is head by the register, where that is somebody else. */
  onRegister: z.string().optional(),
});

export const readPlaces = route({
  summary: "The school's fifteen places for outside contacts: who, which company, since when, why (NC-07)",
  owner: 'cases',
  method: 'GET',
  path: '/school/places',
  needs: 'places:read',
  in: z.strictObject({}),
  out: z.object({
    school: z.object({ urn, name: z.string(), head: z.string().optional() }),
    /** All fifteen, in order. */
    places: z.array(
      z.object({
        place,
        appointment: appointment.optional(),
        freeSince: instant.optional(),
        /** Taken by another company's person, whom an outside contact is not shown. */
        other: z.boolean().optional(),
      }),
    ),
    releases: z.array(release),
    ownContacts: z.array(z.object({ account: id, name: z.string() })),
    headNotice: headNotice.optional(),
    now: instant,
  }),
  audit: 'places.read',
});

export const endAppointment = route({
  summary: 'End an appointment at once: the school any, a manager one of the own company (NC-12)',
  owner: 'cases',
  method: 'POST',
  path: '/appointments/:appointment/end',
  needs: 'appointments:end',
  freshCode: true,
  in: z.strictObject({ appointment: id, reason }),
  out: z.object({ appointment: id, state: appointmentState }),
  audit: 'appointment.ended',
});

export const endRelease = route({
  summary: 'End a release and every appointment under it (NC-12)',
  owner: 'cases',
  method: 'POST',
  path: '/school/releases/:release/end',
  needs: 'releases:end',
  freshCode: true,
  in: z.strictObject({ release: id, reason }),
  out: z.object({ release: id, ended: z.int() }),
  audit: 'release.ended',
});

export const notifyHead = route({
  summary: 'Say who is head now, or explain why nobody is (NC-13)',
  owner: 'cases',
  method: 'POST',
  path: '/school/head',
  needs: 'head:notify',
  in: z
    .strictObject({
      newHead: writtenText.min(3).max(100).optional(),
      explanation: writtenText.min(10).max(500).optional(),
    })
    .refine((said) => (said.newHead === undefined) !== (said.explanation === undefined), { path: ['newHead'] }),
  out: z.object({ releases: z.int() }),
  audit: 'head.notified',
});
