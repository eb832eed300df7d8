import { z } from 'zod';
import { route } from '../core/route';
import { childInPath, day, id, instant } from '../core/primitives';

export const auditEntry = z.object({
  id,
  at: instant,
  writer: z.string(),
  log: z.string(),
  actor: z.object({
    kind: z.enum(['person', 'install', 'system', 'nobody']),
    id: z.string(),
    userId: z.string().optional(),
    role: z.string().optional(),
  }),
  action: z.string(),
  outcome: z.enum(['done', 'refused']),
  object: z.string().optional(),
  network: z.string().optional(),
  reason: z.string().optional(),
  children: z.array(z.int()),
  /** Codes and counts only. */
  facts: z.record(z.string(), z.unknown()),
  images: z.array(
    z.object({
      child: z.int().optional(),
      before: z.record(z.string(), z.unknown()).optional(),
      after: z.record(z.string(), z.unknown()).optional(),
      readable: z.boolean(),
    }),
  ),
  pending: z.boolean(),
});

const search = {
  from: day.optional(),
  to: day.optional(),
  action: z.string().max(60).optional(),
  userId: z.string().max(60).optional(),
  child: childInPath.optional(),
  /** Entries older than this one. */
  before: id.optional(),
};

export const searchAudit = route({
  summary: 'Search the log of an authority or of the support site',
  owner: 'audit',
  method: 'GET',
  path: '/console/audit',
  needs: 'audit:search',
  in: z.strictObject({ log: z.string().regex(/^(support|la-\d{3})$/), ...search }),
  out: z.object({ entries: z.array(auditEntry), older: z.boolean() }),
  audit: 'audit.searched',
});

export const searchOwnAudit = route({
  summary: "Search your own authority's log",
  owner: 'audit',
  method: 'GET',
  path: '/audit',
  needs: 'audit:read-own',
  in: z.strictObject(search),
  out: z.object({ entries: z.array(auditEntry), older: z.boolean() }),
  audit: 'audit.read-own',
});
