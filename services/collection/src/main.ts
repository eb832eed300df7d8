import { logFor, openTransport, readConfig, runAlone } from '@tutela/platform';
import { collectionConfigSchema } from './config';
import { start } from './start';

/** The only reader of the environment and the only one to handle signals when collection is deployed by itself. */
void runAlone('collection', async () => {
  const config = readConfig(collectionConfigSchema, process.env);
  const log = logFor('collection', config.LOG_LEVEL);
  const transport = await openTransport(config);
  const collection = await start(config, transport, log);
  log.info({ url: collection.url }, 'collection listens');
  return async () => {
    await collection.close();
    await transport.close();
  };
});
