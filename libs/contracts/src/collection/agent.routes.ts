import { z } from 'zod';
import { route } from '../core/route';
import { category, day, id, instant, markCode, session, urn } from '../core/primitives';
import { agreed } from './collecting.routes';

const hash = z.string().max(64);

/** Every request of an install is signed with its key: an Ed25519 JWT (typ agent+jwt) in `Authorization: Bearer` (security.md rule 47). */
export const enrolInstall = route({
  summary: 'Enrol an install with a one-time code and its public key',
  owner: 'collection',
  method: 'POST',
  path: '/agent/enrol',
  needs: 'anyone',
  in: z.strictObject({ code: z.string().max(60), publicKey: z.string().max(60), version: z.string().max(20) }),
  out: z.object({
    install: id,
    la: z.string(),
    laName: z.string(),
    urn,
    schoolName: z.string(),
    /** Ed25519 public key, base64url, that signs the receipts: pinned by the agent. */
    receiptKey: z.string(),
    asks: z.object({
      categories: z.array(category),
      basis: z.string(),
      wording: z.string(),
      /** Nothing before this day is asked for; where it is left out, nothing before this school year. */
      from: day.optional(),
    }),
  }),
  audit: 'extractor.enrolled',
});

export const agreeSharing = route({
  summary: 'A person of the school agrees to the categories (VS-24)',
  owner: 'collection',
  method: 'POST',
  path: '/agent/agreement',
  needs: 'install',
  in: z.strictObject({
    name: z.string().trim().min(2).max(100),
    office: z.string().trim().min(2).max(100),
    categories: z.array(category).min(1),
    /** The first day that the person saw was asked for (VS-24). */
    from: day.optional(),
    agreedAt: instant,
  }),
  out: z.object({ state: z.literal('agreed') }),
  audit: 'extractor.agreed',
});

export const pauseSharing = route({
  summary: 'The school pauses all sharing, at any time (VS-24)',
  owner: 'collection',
  method: 'POST',
  path: '/agent/pause',
  needs: 'install',
  in: z.strictObject({ name: z.string().trim().min(2).max(100) }),
  out: z.object({ state: z.literal('paused') }),
  audit: 'extractor.paused',
});

export const listEntry = z.object({
  entry: id,
  upns: z.array(hash),
  birthDate: hash,
  surnames: z.array(hash),
  forenames: z.array(hash),
});

export const readBlindedList = route({
  summary: "The school's own children on the list, blinded (VS-05)",
  owner: 'collection',
  method: 'GET',
  path: '/agent/list',
  needs: 'install',
  in: z.strictObject({}),
  out: z.object({
    la: z.string(),
    urn,
    /** base64url, 32 bytes, per (school, LA, term). */
    key: z.string(),
    entries: z.array(listEntry),
    /**
     * Read nothing before this day: the latest of 1 September, start of care and start of enrolment; or a day in last school year that
     * the authority asked for and the school agreed to. A child who was in care more than once has a row for each stretch, the latest
     * first: nothing between them is read.
     */
    from: z.array(z.object({ entry: id, day, to: day.optional() })),
    nextSequence: z.int(),
  }),
  audit: 'extractor.list-given',
});

export const reportMatches = route({
  summary: 'The outcome of matching: entries and which fields agreed, never a value',
  owner: 'collection',
  method: 'POST',
  path: '/agent/matches',
  needs: 'install',
  in: z.strictObject({
    matches: z
      .array(
        z.strictObject({ entry: id, outcome: z.enum(['matched', 'doubtful', 'not-here']), agreed: z.array(agreed) }),
      )
      .max(2000),
  }),
  out: z.object({ matched: z.int() }),
  audit: 'extractor.matched',
});

export const batchMark = z.strictObject({ entry: id, on: day, session, code: markCode });

export const batch = z.strictObject({
  /** As far as a 32-bit column counts. */
  sequence: z.int().min(1).max(2_147_483_647),
  category,
  readAt: instant,
  /** Each session of a child once: of two marks for one place nobody could say which stands. */
  marks: z
    .array(batchMark)
    .max(20_000)
    .refine(
      (marks) => new Set(marks.map(({ entry, on, session }) => `${entry} ${on} ${session}`)).size === marks.length,
    ),
});

export const receipt = z.object({
  receipt: id,
  install: id,
  la: z.string(),
  urn,
  sequence: z.int(),
  /** SHA-256 of the canonical JSON of the batch, base64url. */
  contentHash: z.string(),
  marks: z.int(),
  changed: z.int(),
  receivedAt: instant,
});

export const sendBatch = route({
  summary: 'A batch of marks; the answer is a signed receipt',
  owner: 'collection',
  method: 'POST',
  path: '/agent/batches',
  needs: 'install',
  maxBodyBytes: 16 * 1024 * 1024,
  in: z.strictObject({ batch, signature: z.string().max(100) }),
  out: z.object({ receipt, signature: z.string() }),
  audit: 'batch.received',
});
