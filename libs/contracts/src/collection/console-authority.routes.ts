import { z } from 'zod';
import { route } from '../core/route';
import { childInPath, id, instant, reason, urn } from '../core/primitives';
import { collectionState } from './collecting.routes';

export const listAuthorities = route({
  summary: 'The authorities, where they stand in being set up, and their counts',
  owner: 'collection',
  method: 'GET',
  path: '/console/authorities',
  needs: 'authorities:read',
  in: z.strictObject({}),
  out: z.object({
    authorities: z.array(
      z.object({
        la: z.string(),
        name: z.string(),
        step: z.string(),
        networks: z.array(z.string()),
        collection: collectionState,
        children: z.int(),
        schools: z.int(),
        onboardedAt: instant,
      }),
    ),
  }),
  audit: 'authorities.listed',
});

export const onboardAuthority = route({
  summary: 'Set up an authority: its database, its known networks',
  owner: 'collection',
  method: 'POST',
  path: '/console/authorities',
  needs: 'authorities:onboard',
  in: z.strictObject({
    la: z.string().regex(/^\d{3}$/),
    name: z.string().trim().min(3).max(100),
    networks: z.array(z.string().max(50)).max(20),
  }),
  out: z.object({ la: z.string(), step: z.string() }),
  audit: 'authority.onboarded',
});

export const listInstalls = route({
  summary: 'The extractors and their last run',
  owner: 'collection',
  method: 'GET',
  path: '/console/extractors',
  needs: 'extractors:read',
  in: z.strictObject({}),
  out: z.object({
    installs: z.array(
      z.object({
        id,
        la: z.string(),
        urn,
        schoolName: z.string(),
        state: z.string(),
        version: z.string(),
        enrolledAt: instant,
        lastSeenAt: instant.optional(),
        lastBatchAt: instant.optional(),
        lastSequence: z.int(),
      }),
    ),
  }),
  audit: 'extractors.listed',
});

export const revealName = route({
  summary: 'Show the name behind a child number, with a reason, in the log of the authority',
  owner: 'collection',
  method: 'POST',
  path: '/console/authorities/:la/children/:child/name',
  needs: 'names:reveal',
  freshFactor: true,
  in: z.strictObject({ la: z.string().regex(/^\d{3}$/), child: childInPath, reason }),
  out: z.object({ name: z.string() }),
  audit: 'child.name-revealed',
});
