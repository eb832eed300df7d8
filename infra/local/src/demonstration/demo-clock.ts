import { serviceConfigSchema, type Clock } from '@tutela/platform';

/**
 * The time of the demonstration: the machine's, or on from CLOCK_STARTS_AT as for the services. Every process of it is told the same start.
 * @throws Error where CLOCK_STARTS_AT is no instant in UTC
 */
export function demoClock({ CLOCK_STARTS_AT }: NodeJS.ProcessEnv): Clock {
  return serviceConfigSchema.shape.CLOCK_STARTS_AT.parse(CLOCK_STARTS_AT);
}

/** What a child process has to be told to have the same time. */
export function clockVariable({ CLOCK_STARTS_AT }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return CLOCK_STARTS_AT === undefined ? {} : { CLOCK_STARTS_AT };
}
