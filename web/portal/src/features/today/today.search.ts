import { z } from 'zod';

/** What the register shows; in the URL, so that a link shows what I see. */
export const todaySearch = z.object({
  on: z.iso.date().optional().catch(undefined),
  show: z.enum(['open', 'unexplained', 'all']).optional().catch(undefined),
  session: z.enum(['AM', 'PM']).optional().catch(undefined),
});

export type Show = NonNullable<z.output<typeof todaySearch>['show']>;
