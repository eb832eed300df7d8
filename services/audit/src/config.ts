import { serviceConfigSchema } from '@tutela/platform';
import { z } from 'zod';

export const auditConfigSchema = serviceConfigSchema.extend({
  /** Where copies of signed checkpoints are kept, out of reach of who holds the databases (SY-05). */
  CHECKPOINTS_DIR: z.string().min(1),
  /** Begins the name of each log and of its key: a URL without scheme, of this platform alone. */
  AUDIT_ORIGIN: z
    .string()
    .regex(/^[a-z0-9.-]+(\/[a-z0-9.-]+)*$/)
    .default('tutela.example/audit'),
});

export type AuditConfig = z.output<typeof auditConfigSchema>;
