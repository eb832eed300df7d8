import { logFor, openTransport, readConfig } from '@tutela/platform';
import { collectionConfigSchema } from './config';
import { start } from './start';

/** The only reader of the environment and the only one to handle signals when collection is deployed by itself. */
async function main(): Promise<void> {
  const config = readConfig(collectionConfigSchema, process.env);
  const log = logFor('collection', config.LOG_LEVEL);
  const transport = await openTransport(config);
  const collection = await start(config, transport, log);
  log.info({ url: collection.url }, 'collection listens');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void collection.close().then(() => transport.close()));
  }
}

void main();
