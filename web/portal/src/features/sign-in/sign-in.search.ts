import { z } from 'zod';

/** `ended`: the session was ended while its person was at work. */
export const signInSearch = z.object({ ended: z.boolean().optional().catch(undefined) });
