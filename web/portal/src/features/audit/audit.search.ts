import { z } from 'zod';

/** Which page of the log is shown, and which entry is open: ids only (SY-03). */
export const auditSearch = z.object({
  /** The last entry of each newer page, the newest first: the way back to them. */
  before: z.array(z.uuid()).max(200).optional().catch(undefined),
  entry: z.uuid().optional().catch(undefined),
});

export type AuditSearch = z.output<typeof auditSearch>;
