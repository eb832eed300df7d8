import { z } from 'zod';
import { route } from '../core/route';
import { id, instant } from '../core/primitives';

const count = z.int().nonnegative();
/** The support site's, or that of an authority: `la-999`. */
const logId = z.string().regex(/^(support|la-\d{3})$/);
/** A C2SP signed note over a checkpoint: text, a file as it is. */
const note = z.string().max(20_000);
/** Hashes of 32 bytes, Base64, as RFC 9162 orders them. */
const proof = z.array(z.base64());

/** What a verification names first; the words are those of the verifying command. */
export const auditFault = z.enum(['modified', 'missing', 'truncated', 'forked', 'forged', 'unreachable']);

export const verifyAudit = route({
  summary: 'Verify a log: every entry, its tree and its signed checkpoints',
  owner: 'audit',
  method: 'POST',
  path: '/console/audit/verify',
  needs: 'audit:search',
  in: z.strictObject({ log: logId }),
  out: z.object({
    kind: z.enum(['clean', ...auditFault.options]),
    /** The first bad entry, from 0; with `until`, it is one of these, both included. */
    index: count.optional(),
    until: count.optional(),
    what: z.string().optional(),
    entries: count,
    checkpoints: count,
    /** Copies of checkpoints outside of the database that were compared. */
    witnessed: count,
    /** Entries of the last seconds, which have no place in the tree yet. */
    waiting: count,
    note: note.optional(),
  }),
  audit: 'audit.verified',
});

export const readAuditCheckpoint = route({
  summary: "Download the newest signed checkpoint of your own authority's log",
  owner: 'audit',
  method: 'GET',
  path: '/audit/checkpoint',
  needs: 'audit:read-own',
  in: z.strictObject({}),
  out: z.object({
    size: count,
    at: instant,
    note,
    /** By which anybody verifies the note: name, key id and Ed25519 key. */
    verifierKey: z.string(),
  }),
  audit: 'audit.checkpoint-read',
});

/** All that somebody else needs to see an entry in the log: C2SP tlog-proof is made of it. */
const entryProof = z.object({
  index: count,
  size: count,
  /** The bytes whose leaf hash stands at the index; names in them are sealed. */
  leaf: z.base64(),
  proof,
  /** The checkpoint of that size. */
  note,
  /** When it was signed; not part of what is signed. */
  at: instant,
  /** By which anybody verifies the note: name, key id and Ed25519 key. */
  verifierKey: z.string(),
});

export const proveAuditEntry = route({
  summary: "Prove that an entry stands in your own authority's log",
  owner: 'audit',
  method: 'GET',
  path: '/audit/entries/:entry/proof',
  needs: 'audit:read-own',
  in: z.strictObject({ entry: id }),
  out: entryProof,
  audit: 'audit.entry-proved',
});

export const proveLoggedEntry = route({
  summary: 'Prove that an entry stands in the log of an authority or of the support site',
  owner: 'audit',
  method: 'GET',
  path: '/console/audit/:log/entries/:entry/proof',
  needs: 'audit:search',
  in: z.strictObject({ log: logId, entry: id }),
  out: entryProof,
  audit: 'audit.entry-proved',
});

export const proveAuditGrowth = route({
  summary: "Prove that your own authority's log only grew since a checkpoint that you kept",
  owner: 'audit',
  method: 'POST',
  path: '/audit/growth',
  needs: 'audit:read-own',
  in: z.strictObject({ note }),
  out: z.object({
    /** `grown`, or what became of the log, or of the checkpoint, since. */
    kind: z.enum(['grown', 'truncated', 'forked', 'forged']),
    from: count.optional(),
    to: count,
    proof,
    /** The newest checkpoint, where there is one. */
    note: note.optional(),
  }),
  audit: 'audit.growth-proved',
});
