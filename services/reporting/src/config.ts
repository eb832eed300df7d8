import { serviceConfigSchema } from '@tutela/platform';

/** Reporting needs nothing beyond what every service needs. */
export const reportingConfigSchema = serviceConfigSchema;
