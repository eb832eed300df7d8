import { readFileSync } from 'node:fs';
import { rootKeyFromBase64 } from '@tutela/sealing';
import { z } from 'zod';
import { Clock } from '../clock/clock';
import { kafkaFields, reachesBrokersSafely } from './kafka-config';

/** What every service needs to know. One field, one reason. */
export const serviceConfigSchema = z
  .object({
    /** `local` has demonstration people and no scanner; anything else is production. */
    PROFILE: z.enum(['local', 'production']).default('production'),
    /** Where the service listens; 0 takes a free port. Internal networks only. */
    PORT: z.coerce.number().int().min(0).max(65_535).default(0),
    HOST: z.string().default('127.0.0.1'),
    POSTGRES_HOST: z.string(),
    POSTGRES_PORT: z.coerce.number().int(),
    /** The account that makes databases and roles: used by the onboarding ladder and migrations only. */
    POSTGRES_ADMIN_USER: z.string(),
    POSTGRES_ADMIN_PASSWORD: z.string(),
    /** Put before every database and role name, so that two platforms can share a server. */
    DATABASE_PREFIX: z
      .string()
      .regex(/^[a-z0-9_]*$/)
      .default(''),
    ...kafkaFields,
    /** File with the root secret: 32 bytes, base64. Keys and database passwords follow from it. */
    ROOT_SECRET_FILE: z.string().transform((path, context) => {
      try {
        return rootKeyFromBase64(readFileSync(path, 'utf8').trim());
      } catch {
        context.addIssue({ code: 'custom', message: 'cannot be read as 32 bytes in base64' });
        return z.NEVER;
      }
    }),
    /** Tests and demonstrations start the clock elsewhere. */
    CLOCK_STARTS_AT: z.iso
      .datetime()
      .optional()
      .transform((instant) => (instant ? Clock.startingAt(new Date(instant)) : Clock.real())),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .superRefine(reachesBrokersSafely);

export type ServiceConfig = z.output<typeof serviceConfigSchema>;
