import { serviceConfigSchema } from '@tutela/platform';

/** Collection needs nothing beyond what every service needs. */
export const collectionConfigSchema = serviceConfigSchema;
