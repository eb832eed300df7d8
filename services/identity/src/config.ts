import { peopleConfigSchema } from '@tutela/platform';
import type { z } from 'zod';

export const identityConfigSchema = peopleConfigSchema;

export type IdentityConfig = z.output<typeof identityConfigSchema>;
