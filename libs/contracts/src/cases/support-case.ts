import { z } from 'zod';
import { id, instant } from '../core/primitives';
import { caseKind, caseState, organisationId, place, refusedBecause } from './primitives';
import { releaseForm } from './release-form.routes';

/** Of one file, at most; larger is refused at once. */
export const scanMaxBytes = 20 * 1024 * 1024;
export const scansOfACase = 10;
/** Raised by one person for one school and neither closed nor withdrawn (NC-23). */
export const mostOpenSupportCases = 20;

export const caseFile = z.object({
  file: id,
  name: z.string(),
  kind: z.enum(['pdf', 'jpeg', 'png', 'tiff']),
  pages: z.int(),
  /**
   * Locally nothing scans for viruses, and that is said. A file waits, unread, while the virus check is away; of one that is refused then
   * nothing but the name is there, and for what it was refused.
   */
  scanned: z.enum(['clean', 'not-scanned', 'waiting', 'has-a-virus', 'not-a-scan', 'too-many-pages']),
  attachedAt: instant,
});

export const caseMessage = z.object({
  message: id,
  by: z.string(),
  from: z.enum(['school', 'company', 'operator']),
  at: instant,
  text: z.string(),
});

export const supportCase = z.object({
  case: id,
  /** `C-26-1093` */
  reference: z.string(),
  kind: caseKind,
  state: caseState,
  /** Counts what changed: an approval names the version it saw (NC-03). */
  version: z.int(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  raisedBy: z.string(),
  raisedAt: instant,
  sentAt: instant.optional(),
  /** When the operator has promised an answer: two working days after it was sent. */
  dueAt: instant.optional(),
  decidedAt: instant.optional(),
  /** What a support case is about (NC-23). */
  subject: z.string().optional(),
  /** The company whose contacts of this school follow a support case: the raiser's own, or one it was shared with (NC-23). */
  company: z.object({ id: organisationId, name: z.string() }).optional(),
  /** The reader has raised it. */
  yours: z.boolean().optional(),
  /** Why it was rejected, what was decided, or the operator's answer. */
  outcome: z.string().optional(),
  form: releaseForm.optional(),
  /** What the rules decided of each person that a contacts case asks for (NC-04). */
  results: z
    .array(
      z.object({
        name: z.string(),
        outcome: z.enum(['live', 'needs-tag', 'refused']),
        why: refusedBecause.optional(),
        place: place.optional(),
      }),
    )
    .optional(),
  /** How many of its files wait for the virus check: lists say so, where the files themselves are not told. */
  filesWaiting: z.int().optional(),
  files: z.array(caseFile),
  messages: z.array(caseMessage),
});
