import { z } from 'zod';
import { route } from '../core/route';
import { roles } from '../core/permissions';
import { id, instant } from '../core/primitives';

export const userId = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9.-]{2,39}$/);
export const password = z.string().min(1).max(128);
/** A code as typed: spaces are ignored, six to eight digits. */
export const oneTimeCode = z
  .string()
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6,8}$/));
export const role = z.enum(Object.keys(roles) as [keyof typeof roles]);

export const person = z.object({
  account: id,
  userId: z.string(),
  name: z.string(),
  role,
  organisation: z.object({
    id: z.string(),
    kind: z.enum(['la', 'operator', 'school', 'company']),
    name: z.string(),
    la: z.string().optional(),
    urn: z.string().optional(),
  }),
  /** Everything this person may act for, the present one included, where it is more than one (NC-22). */
  mayActFor: z
    .array(z.object({ id: z.string(), kind: z.enum(['school', 'company']), name: z.string(), role }))
    .optional(),
  /** The end of the serial number of the tag whose codes are asked for. */
  tagEndsIn: z.string().optional(),
  lastSignInAt: instant.optional(),
  factorAt: instant,
  /** When this was answered: pages take their day from it, never from the device's clock. */
  now: instant,
});

export const checkPassword = route({
  summary: 'First step of signing in: user id and password',
  owner: 'identity',
  method: 'POST',
  path: '/sign-in/password',
  needs: 'anyone',
  in: z.strictObject({ userId: z.string().max(100), password: z.string().max(128) }),
  /** `tag`: there is no tag yet, and registering one is all that can be done. */
  out: z.object({ next: z.enum(['code', 'tag']) }),
  audit: 'sign-in.password-checked',
});

export const checkCode = route({
  summary: 'Second step of signing in: the code the tag shows now',
  owner: 'identity',
  method: 'POST',
  path: '/sign-in/code',
  needs: 'half-signed-in',
  in: z.strictObject({ code: oneTimeCode }),
  out: person,
  audit: 'sign-in.code-checked',
});

/** Both codes are needed: within the wider reach one alone would be hit by chance too often (RFC 4226 §7.4). */
export const twoCodes = z.strictObject({ firstCode: oneTimeCode, secondCode: oneTimeCode });

export const resyncAtSignIn = route({
  summary:
    'Second step of signing in with a tag that has run ahead: two codes in a row bring it back into step (NC-10)',
  owner: 'identity',
  method: 'POST',
  path: '/sign-in/resync',
  needs: 'half-signed-in',
  in: twoCodes,
  out: person,
  audit: 'tag.resynced-at-sign-in',
});

export const refreshFactor = route({
  summary: 'A fresh code inside a signed-in session',
  owner: 'identity',
  method: 'POST',
  path: '/sign-in/fresh-code',
  needs: 'signed-in',
  in: z.strictObject({ code: oneTimeCode }),
  out: z.object({ factorAt: instant }),
  audit: 'sign-in.factor-refreshed',
});

export const signOut = route({
  summary: 'End this session',
  owner: 'identity',
  method: 'POST',
  path: '/sign-out',
  needs: 'signed-in',
  in: z.strictObject({}),
  out: z.object({ ended: z.literal(true) }),
  audit: 'sign-in.ended',
});

export const whoAmI = route({
  summary: 'The person signed in, and for whom he or she acts',
  owner: 'identity',
  method: 'GET',
  path: '/me',
  needs: 'signed-in',
  in: z.strictObject({}),
  out: person,
  audit: { notAudited: 'tells a person his or her own name and role' },
});

/** What the gateway puts into a request's token; never leaves the platform. */
export const readSession = route({
  summary: 'The session behind a browser reference, read at each request',
  owner: 'identity',
  method: 'POST',
  path: '/internal/sessions/read',
  needs: 'gateway',
  /** A stream that only watches is no use of the session: a page left open goes idle like any other (security.md rule 16). */
  in: z.strictObject({ reference: z.string().max(100), watching: z.boolean().default(false) }),
  out: z.object({
    session: z
      .object({
        id,
        account: id,
        userId: z.string(),
        role,
        organisation: z.string(),
        la: z.string().optional(),
        step: z.enum(['half', 'enrolling', 'full']),
        factorAt: instant.optional(),
      })
      .optional(),
  }),
  audit: { notAudited: 'read at every request; the acts it lets through are audited' },
});
