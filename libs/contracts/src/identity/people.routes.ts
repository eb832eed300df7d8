import { z } from 'zod';
import { route } from '../core/route';
import { id, instant, reason } from '../core/primitives';
import { oneTimeCode, password, role, userId } from './sign-in.routes';

export const nominatedPerson = z.object({
  account: id,
  userId: z.string(),
  name: z.string(),
  role,
  state: z.enum(['invited', 'active', 'withdrawn']),
  nominatedAt: instant,
  withdrawnAt: instant.optional(),
});

export const listPeople = route({
  summary: 'The people your authority has nominated',
  owner: 'identity',
  method: 'GET',
  path: '/people',
  needs: 'people:nominate',
  in: z.strictObject({}),
  out: z.object({ people: z.array(nominatedPerson) }),
  audit: 'people.listed',
});

export const nominatePerson = route({
  summary: 'Nominate a person of your own authority (VS-12)',
  owner: 'identity',
  method: 'POST',
  path: '/people',
  needs: 'people:nominate',
  in: z.strictObject({
    userId,
    name: z.string().trim().min(2).max(100),
    email: z.email().max(200),
    role: z.enum(['virtual-head', 'vs-officer', 'vs-reader']),
  }),
  out: nominatedPerson,
  audit: 'person.nominated',
});

export const withdrawPerson = route({
  summary: 'Withdraw a person: account, tag and every session end at once',
  owner: 'identity',
  method: 'POST',
  path: '/people/:account/withdraw',
  needs: 'people:nominate',
  in: z.strictObject({ account: id, reason }),
  out: nominatedPerson,
  audit: 'person.withdrawn',
});

export const readInvitation = route({
  summary: 'What an invitation is for',
  owner: 'identity',
  method: 'POST',
  path: '/invitations/read',
  needs: 'anyone',
  in: z.strictObject({ secret: z.string().max(100) }),
  out: z.object({
    userId: z.string(),
    name: z.string(),
    organisation: z.string(),
    role,
    needsTag: z.boolean().default(true),
  }),
  audit: { notAudited: 'tells the holder of the secret his or her own name' },
});

export const acceptInvitation = route({
  summary: 'Accept an invitation: choose a password and register a tag',
  owner: 'identity',
  method: 'POST',
  path: '/invitations/accept',
  needs: 'anyone',
  in: z.strictObject({
    secret: z.string().max(100),
    password,
    tagSerial: z.string().trim().max(20),
    firstCode: oneTimeCode,
    secondCode: oneTimeCode,
  }),
  out: z.object({ userId: z.string() }),
  audit: 'invitation.accepted',
});
