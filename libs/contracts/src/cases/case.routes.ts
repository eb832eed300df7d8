import { z } from 'zod';
import { route } from '../core/route';
import { id, instant, reason } from '../core/primitives';
import { caseKind, caseState, organisationId, place, refusedBecause } from './primitives';
import { releaseForm } from './release-form.routes';

/** Of one file, at most; larger is refused at once. */
export const scanMaxBytes = 20 * 1024 * 1024;
export const scansOfACase = 10;

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
  files: z.array(caseFile),
  messages: z.array(caseMessage),
});

const byId = z.strictObject({ case: id });

export const listCases = route({
  summary: "The organisation's support cases, newest first",
  owner: 'cases',
  method: 'GET',
  path: '/cases',
  needs: 'cases:read',
  in: z.strictObject({}),
  out: z.object({ cases: z.array(supportCase.omit({ files: true, messages: true })) }),
  audit: 'cases.listed',
});

export const readCase = route({
  summary: 'One support case',
  owner: 'cases',
  method: 'GET',
  path: '/cases/:case',
  needs: 'cases:read',
  in: byId,
  out: supportCase,
  audit: 'case.read',
});

export const raiseReleaseCase = route({
  summary: 'Begin a release case with a form; it is sent when its scan is attached (NC-02)',
  owner: 'cases',
  method: 'POST',
  path: '/cases',
  needs: 'cases:raise',
  in: z.strictObject({ form: id }),
  out: supportCase,
  audit: 'case.raised',
});

/** Sent as it is raised: there is nothing to attach. */
export const raiseSupportCase = route({
  summary: 'Ask the operator something for the school (NC-23)',
  owner: 'cases',
  method: 'POST',
  path: '/support-cases',
  needs: 'cases:ask',
  in: z.strictObject({
    subject: z.string().trim().min(3).max(100),
    text: z.string().trim().min(2).max(2000),
    /** By the school's own contact alone: the company whose contacts here may follow and answer it, too. */
    company: organisationId.optional(),
  }),
  out: supportCase,
  audit: 'case.support-raised',
});

export const attachScan = route({
  summary: 'Attach a scan: PDF, JPEG, PNG or TIFF (NC-02)',
  owner: 'cases',
  method: 'PUT',
  path: '/cases/:case/files/:file',
  needs: 'cases:raise',
  /** `name` is shown again, never used as a path. */
  in: z.strictObject({ case: id, file: id, name: z.string().trim().min(1).max(120) }),
  out: supportCase,
  rawBody: { maxBytes: scanMaxBytes, nameHeader: true },
  audit: 'case.scan-attached',
});

export const removeScan = route({
  summary: 'Take a scan off a case that is not with the operator',
  owner: 'cases',
  method: 'DELETE',
  path: '/cases/:case/files/:file',
  needs: 'cases:raise',
  in: z.strictObject({ case: id, file: id }),
  out: supportCase,
  audit: 'case.scan-removed',
});

export const readScanPage = route({
  summary: 'One page of an attached scan, as a picture',
  owner: 'cases',
  method: 'GET',
  path: '/cases/:case/files/:file/pages/:page',
  needs: 'cases:read',
  in: z.strictObject({ case: id, file: id, page: z.string().regex(/^[1-9]\d?$/) }),
  out: z.unknown(),
  file: 'image/png',
  audit: 'case.scan-read',
});

export const sendCase = route({
  summary: 'Send the case to the operator',
  owner: 'cases',
  method: 'POST',
  path: '/cases/:case/send',
  needs: 'cases:raise',
  in: byId,
  out: supportCase,
  audit: 'case.sent',
});

export const answerCase = route({
  summary: 'Answer what the operator asked',
  owner: 'cases',
  method: 'POST',
  path: '/cases/:case/answers',
  needs: 'cases:ask',
  in: z.strictObject({ case: id, text: z.string().trim().min(2).max(2000) }),
  out: supportCase,
  audit: 'case.answered',
});

export const withdrawCase = route({
  summary: 'Withdraw a case that is not decided',
  owner: 'cases',
  method: 'POST',
  path: '/cases/:case/withdraw',
  needs: 'cases:ask',
  in: byId,
  out: supportCase,
  audit: 'case.withdrawn',
});

export const listOpenCases = route({
  summary: 'The queue: cases with the operator, the oldest due first',
  owner: 'cases',
  method: 'GET',
  path: '/console/cases',
  needs: 'cases:decide',
  in: z.strictObject({}),
  out: z.object({
    cases: z.array(
      supportCase
        .omit({ files: true, messages: true })
        .extend({ takenBy: z.string().optional(), takenByYou: z.boolean().optional() }),
    ),
    now: instant,
  }),
  audit: 'cases.queue-listed',
});

export const checks = z.enum([
  'form-is-ours',
  'head-matches',
  'manager-matches',
  'both-signed',
  'dates-make-sense',
  'raised-by-own-contact',
]);

export const readCaseAsAgent = route({
  summary: 'A case beside the facts on record (NC-03)',
  owner: 'cases',
  method: 'GET',
  path: '/console/cases/:case',
  needs: 'cases:decide',
  in: byId,
  out: z.object({
    case: supportCase,
    takenBy: z.string().optional(),
    /** Two agents may have the same name. */
    takenByYou: z.boolean().optional(),
    /** The reader has a part in it and cannot decide it. */
    isParty: z.boolean(),
    onRecord: z.object({
      school: z.string(),
      urn: z.string(),
      /** By the register of schools. */
      head: z.string().optional(),
      company: z.string(),
      manager: z.string(),
      managerIsActive: z.boolean(),
      managerHasTag: z.boolean(),
      raisedByOwnContact: z.boolean(),
      placesTaken: z.int(),
      liveRelease: z.boolean(),
    }),
  }),
  audit: 'case.opened',
});

export const readSupportCaseAsAgent = route({
  summary: 'A support case, and for whom it was raised (NC-23)',
  owner: 'cases',
  method: 'GET',
  path: '/console/support-cases/:case',
  needs: 'cases:decide',
  in: byId,
  out: z.object({
    case: supportCase,
    takenBy: z.string().optional(),
    takenByYou: z.boolean().optional(),
    isParty: z.boolean(),
    /** Who raised it may still act for the school: its own contact, or a live outside one. */
    raiserMayAct: z.boolean(),
  }),
  audit: 'case.support-opened',
});

export const closeCase = route({
  summary: 'Answer a support case; it is done (NC-23)',
  owner: 'cases',
  method: 'POST',
  path: '/console/support-cases/:case/close',
  needs: 'cases:decide',
  in: z.strictObject({ case: id, version: z.int(), text: z.string().trim().min(2).max(2000) }),
  out: z.object({ state: caseState }),
  audit: 'case.closed',
});

export const readScanPageAsAgent = route({
  summary: 'One page of a scan, for the operator',
  owner: 'cases',
  method: 'GET',
  path: '/console/cases/:case/files/:file/pages/:page',
  needs: 'cases:decide',
  in: z.strictObject({ case: id, file: id, page: z.string().regex(/^[1-9]\d?$/) }),
  out: z.unknown(),
  file: 'image/png',
  audit: 'case.scan-opened',
});

export const takeCase = route({
  summary: 'Take a case from the queue',
  owner: 'cases',
  method: 'POST',
  path: '/console/cases/:case/take',
  needs: 'cases:decide',
  in: byId,
  out: z.object({ takenBy: z.string() }),
  audit: 'case.taken',
});

export const askBack = route({
  summary: 'Ask who raised the case; it waits for the answer',
  owner: 'cases',
  method: 'POST',
  path: '/console/cases/:case/questions',
  needs: 'cases:decide',
  in: z.strictObject({ case: id, version: z.int(), text: z.string().trim().min(2).max(2000) }),
  out: z.object({ state: caseState, version: z.int() }),
  audit: 'case.asked-back',
});

export const approveCase = route({
  summary: 'Approve a release: it is live at once (NC-03)',
  owner: 'cases',
  method: 'POST',
  path: '/console/cases/:case/approve',
  needs: 'cases:decide',
  freshCode: true,
  in: z.strictObject({
    case: id,
    version: z.int(),
    checked: z.array(checks).length(6),
    signedBy: z.string().trim().min(3).max(100),
  }),
  out: z.object({ state: caseState, release: id }),
  audit: 'case.approved',
});

export const rejectCase = route({
  summary: 'Reject a case, with the reason that the school reads',
  owner: 'cases',
  method: 'POST',
  path: '/console/cases/:case/reject',
  needs: 'cases:decide',
  freshCode: true,
  in: z.strictObject({ case: id, version: z.int(), reason }),
  out: z.object({ state: caseState }),
  audit: 'case.rejected',
});
