import { z } from 'zod';

/** `school`: the URN of the school that is chosen already. */
export const requestSearch = z.object({ school: z.int().min(100_000).max(999_999).optional().catch(undefined) });
