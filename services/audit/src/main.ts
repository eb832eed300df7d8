import { logFor, readConfig } from '@tutela/platform';
import { auditConfigSchema } from './config';
import { start } from './start';

/** The only reader of the environment and the only one to handle signals when audit is deployed by itself. */
async function main(): Promise<void> {
  const config = readConfig(auditConfigSchema, process.env);
  const log = logFor('audit', config.LOG_LEVEL);
  const listening = await start(config, log);
  log.info({ url: listening.url }, 'audit listens');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void listening.close());
}

void main();
