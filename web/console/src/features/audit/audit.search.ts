import { childNumber, userId } from '@tutela/contracts';
import { z } from 'zod';
import { isActionGroup } from './deed.words';

/** A log as it is called in the address: the support site's, or `la-999`. */
export const logId = z.string().regex(/^(support|la-\d{3})$/);

/** What is looked for and what is open: ids and codes only, never a name (SY-03). */
export const auditSearch = z.object({
  log: logId.optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  action: z.string().refine(isActionGroup).optional().catch(undefined),
  // A user id of digits alone is read from the address as a number.
  user: z.coerce.string().pipe(userId).optional().catch(undefined),
  child: childNumber.optional().catch(undefined),
  /** The last entry of each newer page, the newest first: the way back to them. */
  before: z.array(z.uuid()).max(200).optional().catch(undefined),
  entry: z.uuid().optional().catch(undefined),
});

export type AuditSearch = z.output<typeof auditSearch>;

export const supportLog = 'support';

/** The authority whose log it is; the support site's belongs to none. */
export function authorityOf(log: string): string | undefined {
  return log === supportLog ? undefined : log.slice('la-'.length);
}

/** One page further back in time; what was open closes. */
export function olderThan(search: AuditSearch, lastEntry: string): AuditSearch {
  return { ...search, before: [...(search.before ?? []), lastEntry], entry: undefined };
}

/** One page nearer to now. */
export function newerThan({ before = [], ...search }: AuditSearch): AuditSearch {
  return { ...search, before: before.length > 1 ? before.slice(0, -1) : undefined, entry: undefined };
}

/** True when the search narrows the log. */
export function isNarrowed({ from, to, action, user, child }: AuditSearch): boolean {
  return [from, to, action, user, child].some((one) => one !== undefined);
}
