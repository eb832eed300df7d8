import { logFor, readConfig, runAlone } from '@tutela/platform';
import { gatewayConfigSchema, start } from './index';

/** The only reader of the environment and the only one to handle signals when the gateway is deployed by itself. */
void runAlone('gateway', async () => {
  const config = readConfig(gatewayConfigSchema, process.env);
  const log = logFor('gateway', config.LOG_LEVEL);
  const gateway = await start(config, log);
  log.info({ url: gateway.url }, 'gateway listens');
  return () => gateway.close();
});
