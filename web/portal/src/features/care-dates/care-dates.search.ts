import { z } from 'zod';

/** What becomes of a child of the return, in the order in which they stand: what needs somebody first. */
export const outcomes = ['faulty', 'changed', 'not-on-list', 'same'] as const;
export type Outcome = (typeof outcomes)[number];

/** What can be shown beside: whoever has a warning, and whoever has episodes that are not taken over (ADR 0013). */
export const remarks = ['look-at', 'short-breaks'] as const;

/** Which children of a checked return are shown, and which is the first. */
export const checkedCareSearch = z.object({
  show: z
    .enum([...outcomes, ...remarks])
    .optional()
    .catch(undefined),
  first: z.int().min(0).max(20_000).optional().catch(undefined),
});

export type Show = NonNullable<z.output<typeof checkedCareSearch>['show']>;
