import { z } from 'zod';
import { id, writtenText } from '../core/primitives';
import { route } from '../core/route';
import { organisationId } from './primitives';
import { scanMaxBytes, supportCase } from './support-case';

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

/** Sent as it is raised: there is nothing to attach. The id is made in the page: sent again, it is the same case and the same answer (ADR 0005). */
export const raiseSupportCase = route({
  summary: 'Ask the operator something for the school (NC-23)',
  owner: 'cases',
  method: 'PUT',
  path: '/support-cases/:case',
  needs: 'cases:ask',
  in: z.strictObject({
    case: id,
    subject: writtenText.min(3).max(100),
    text: writtenText.min(2).max(2000),
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
  in: z.strictObject({ case: id, text: writtenText.min(2).max(2000) }),
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
