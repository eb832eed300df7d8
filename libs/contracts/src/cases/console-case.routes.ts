import { z } from 'zod';
import { id, instant, reason, writtenText } from '../core/primitives';
import { route } from '../core/route';
import { caseState } from './primitives';
import { supportCase } from './support-case';

const byId = z.strictObject({ case: id });

/** A case as an agent opens it: whose it is, and whether the reader may decide it. */
const opened = {
  case: supportCase,
  takenBy: z.string().optional(),
  /** Two agents may have the same name. */
  takenByYou: z.boolean().optional(),
  /** The reader has a part in it and cannot decide it. */
  isParty: z.boolean(),
};

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
    ...opened,
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
    ...opened,
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
  in: z.strictObject({ case: id, version: z.int(), text: writtenText.min(2).max(2000) }),
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
  in: z.strictObject({ case: id, version: z.int(), text: writtenText.min(2).max(2000) }),
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
    signedBy: writtenText.min(3).max(100),
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
