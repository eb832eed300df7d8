import { serviceConfigSchema } from '@tutela/platform';

/** Audit needs nothing beyond what every service needs. */
export const auditConfigSchema = serviceConfigSchema;
