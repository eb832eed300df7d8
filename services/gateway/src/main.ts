import { logFor, readConfig } from '@tutela/platform';
import { gatewayConfigSchema, start } from './index';

/** The only reader of the environment and the only one to handle signals when the gateway is deployed by itself. */
async function main(): Promise<void> {
  const config = readConfig(gatewayConfigSchema, process.env);
  const log = logFor('gateway', config.LOG_LEVEL);
  const gateway = await start(config, log);
  log.info({ url: gateway.url }, 'gateway listens');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void gateway.close());
}

void main();
