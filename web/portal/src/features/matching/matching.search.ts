import { z } from 'zod';

export const outcomes = ['doubtful', 'not-here', 'matched'] as const;
export type Outcome = (typeof outcomes)[number];

/** What is shown before anything is chosen: who is not matched, or everybody where all are. */
export type Shown = Outcome | 'open' | 'all';

/** Which matches are shown, and of which school; children stand in it by nothing. */
export const matchingSearch = z.object({
  show: z
    .enum([...outcomes, 'all'])
    .optional()
    .catch(undefined),
  school: z.int().min(100_000).max(999_999).optional().catch(undefined),
});
