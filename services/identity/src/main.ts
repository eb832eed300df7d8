import { logFor, openTransport, readConfig, readDemonstration, runAlone } from '@tutela/platform';
import { identityConfigSchema } from './config';
import type { Demonstration } from './demonstration/seed-demonstration';
import { start } from './start';

/** The only reader of the environment and the only one to handle signals when identity is deployed by itself. */
void runAlone('identity', async () => {
  const config = readConfig(identityConfigSchema, process.env);
  const log = logFor('identity', config.LOG_LEVEL);
  const transport = await openTransport(config);
  const demonstration = readDemonstration(config.DEMONSTRATION_FILE) as Demonstration | undefined;
  const identity = await start(config, transport, log, demonstration);
  log.info({ url: identity.url }, 'identity listens');
  return async () => {
    await identity.close();
    await transport.close();
  };
});
