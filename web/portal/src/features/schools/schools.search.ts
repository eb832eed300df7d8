import { z } from 'zod';

/** Which schools are shown; a school's name is looked for in the page. */
export const schoolsSearch = z.object({
  show: z.enum(['attention', 'waiting', 'paused', 'collecting']).optional().catch(undefined),
});
