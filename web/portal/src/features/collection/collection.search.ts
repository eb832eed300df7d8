import { z } from 'zod';

/** Which schools are shown. */
export const collectionSearch = z.object({
  show: z.enum(['attention', 'waiting', 'paused', 'collecting']).optional().catch(undefined),
});
