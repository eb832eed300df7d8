import { z } from 'zod';

/** Which school year is shown, by the year it begins in; this one without it. */
export const calendarSearch = z.object({ year: z.int().min(2000).max(2099).optional().catch(undefined) });
