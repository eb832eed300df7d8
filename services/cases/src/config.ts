import { isInternal, peopleConfigSchema } from '@tutela/platform';
import { z } from 'zod';

export const casesConfigSchema = peopleConfigSchema
  .safeExtend({
    /** Where the pages of scans lie, sealed; a directory of this service alone. */
    FILES_DIR: z.string().min(1),
    /** Virus scanner that every file passes before it is read: clamd at `tcp://host:port`. `none` is for the local profile, and pages say so. */
    SCANNER: z.union([z.literal('none'), z.url({ protocol: /^tcp$/ })]).default('none'),
  })
  .refine(({ PROFILE, SCANNER }) => PROFILE === 'local' || SCANNER !== 'none', {
    path: ['SCANNER'],
    message: 'is needed outside of the local profile',
  })
  .refine(
    ({ PROFILE, SCANNER }) => PROFILE === 'local' || SCANNER === 'none' || isInternal(new URL(SCANNER).hostname),
    {
      path: ['SCANNER'],
      // clamd knows no TLS, and what goes there are forms with signatures (security.md rule 22).
      message: 'is a name without a dot, of an internal network, outside of the local profile',
    },
  );

export type CasesConfig = z.output<typeof casesConfigSchema>;
