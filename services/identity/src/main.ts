import { EmbeddedLog, logFor, readConfig } from '@tutela/platform';
import { identityConfigSchema } from './config';
import { start } from './start';

/** The only reader of the environment and the only one to handle signals when identity is deployed by itself. */
async function main(): Promise<void> {
  const config = readConfig(identityConfigSchema, process.env);
  const log = logFor('identity', config.LOG_LEVEL);
  const transport = await EmbeddedLog.open(config);
  const identity = await start(config, transport, log);
  log.info({ url: identity.url }, 'identity listens');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void identity.close().then(() => transport.close()));
  }
}

void main();
