import { laCode } from '@tutela/contracts';
import { z } from 'zod';

/** `made`: the authority that has just been set up. A code of digits may come as a number. */
export const authoritiesSearch = z.object({ made: z.coerce.string().pipe(laCode).optional().catch(undefined) });
