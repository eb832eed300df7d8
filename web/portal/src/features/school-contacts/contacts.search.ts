import { z } from 'zod';

/** How the places are shown: as places, before anything is chosen, or as a table. */
export const contactsSearch = z.object({ view: z.enum(['table']).optional().catch(undefined) });
