import { logFor, openTransport, readConfig, runAlone } from '@tutela/platform';
import { reportingConfigSchema } from './config';
import { start } from './start';

/** The only reader of the environment and the only one to handle signals when reporting is deployed by itself. */
void runAlone('reporting', async () => {
  const config = readConfig(reportingConfigSchema, process.env);
  const log = logFor('reporting', config.LOG_LEVEL);
  const transport = await openTransport(config);
  const reporting = await start(config, transport, log);
  log.info({ url: reporting.url }, 'reporting listens');
  return async () => {
    await reporting.close();
    await transport.close();
  };
});
