import type { z } from 'zod';

/** A service that is half configured does not start; the message names the fields and never a value. */
export class ConfigError extends Error {}

export function readConfig<Schema extends z.ZodType>(schema: Schema, environment: NodeJS.ProcessEnv): z.output<Schema> {
  const read = schema.safeParse(environment);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`Configuration is not complete.\n  ${faults.join('\n  ')}`);
}
