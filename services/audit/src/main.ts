import { logFor, readConfig, runAlone } from '@tutela/platform';
import { auditConfigSchema } from './config';
import { start } from './start';

/** The only reader of the environment and the only one to handle signals when audit is deployed by itself. */
void runAlone('audit', async () => {
  const config = readConfig(auditConfigSchema, process.env);
  const log = logFor('audit', config.LOG_LEVEL);
  const audit = await start(config, log);
  log.info({ url: audit.url }, 'audit listens');
  return () => audit.close();
});
