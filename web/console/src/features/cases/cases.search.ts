import { z } from 'zod';

/** What the queue shows: codes only. */
export const casesSearch = z.object({
  show: z.enum(['nobodys', 'mine', 'due', 'asked']).optional().catch(undefined),
  sort: z.string().max(20).optional().catch(undefined),
});

export type CasesSearch = z.output<typeof casesSearch>;
export type Shown = NonNullable<CasesSearch['show']> | 'all';
