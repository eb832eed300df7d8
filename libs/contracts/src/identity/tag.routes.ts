import { z } from 'zod';
import { route } from '../core/route';
import { id, instant } from '../core/primitives';
import { oneTimeCode, password, person, twoCodes } from './sign-in.routes';

export const acceptWithPassword = route({
  summary: 'Accept an invitation with a password alone; the tag is registered at the first sign-in (NC-08)',
  owner: 'identity',
  method: 'POST',
  path: '/invitations/password',
  needs: 'anyone',
  in: z.strictObject({ secret: z.string().max(100), password }),
  out: z.object({ userId: z.string() }),
  audit: 'invitation.accepted-without-tag',
});

export const registerTag = route({
  summary: 'Register a tag with its serial number and two codes in a row: all that an enrolling session can do (NC-10)',
  owner: 'identity',
  method: 'POST',
  path: '/me/tag',
  needs: 'enrolling',
  in: z.strictObject({ serial: z.string().trim().min(3).max(20), firstCode: oneTimeCode, secondCode: oneTimeCode }),
  out: z.object({ userId: z.string(), registeredAt: instant }),
  audit: 'tag.registered',
});

export const myTag = route({
  summary: 'The tag that is registered to you',
  owner: 'identity',
  method: 'GET',
  path: '/me/tag',
  needs: 'signed-in',
  in: z.strictObject({}),
  out: z.object({ endsIn: z.string(), digits: z.int(), registeredAt: instant.optional() }),
  audit: { notAudited: 'tells a person the end of the own serial number' },
});

export const resyncTag = route({
  summary: 'Bring your tag back into step with two codes in a row, where it has run ahead (NC-10)',
  owner: 'identity',
  method: 'POST',
  path: '/me/tag/resync',
  needs: 'signed-in',
  in: twoCodes,
  out: z.object({ factorAt: instant }),
  audit: 'tag.resynced',
});

/** Lost: account keeps its password, every session ends, and nobody gets in until another tag is registered. */
export const reportTagLost = route({
  summary: 'Report your tag lost: it is ended at once and you register another',
  owner: 'identity',
  method: 'POST',
  path: '/me/tag/lost',
  needs: 'signed-in',
  in: z.strictObject({}),
  out: z.object({ ended: z.literal(true) }),
  audit: 'tag.lost',
});

export const actFor = route({
  summary: 'Switch to another school or company that you may act for (NC-22)',
  owner: 'identity',
  method: 'POST',
  path: '/me/acting',
  needs: 'signed-in',
  in: z.strictObject({ organisation: z.string().max(60) }),
  out: person,
  audit: 'acting.switched',
});

/** The one place where a code is accepted for an act (NC-21); never leaves the platform. */
export const acceptCode = route({
  summary: 'A fresh code for one request, used up',
  owner: 'identity',
  method: 'POST',
  path: '/internal/codes/accept',
  needs: 'gateway',
  in: z.strictObject({
    session: id,
    network: z.string().max(60),
    code: oneTimeCode,
    /** SHA-256 of method, path and body, in hexadecimal. */
    request: z.string().regex(/^[0-9a-f]{64}$/),
    act: z.string().max(100),
  }),
  out: z.object({ stepUp: id }),
  audit: 'code.accepted',
});
