import { logFor, openTransport, readConfig, readDemonstration, runAlone } from '@tutela/platform';
import { casesConfigSchema } from './config';
import type { DemonstrationSchools } from './school/seed-schools';
import { start } from './start';

/** The only reader of the environment and the only one to handle signals when cases is deployed by itself. */
void runAlone('cases', async () => {
  const config = readConfig(casesConfigSchema, process.env);
  const log = logFor('cases', config.LOG_LEVEL);
  const transport = await openTransport(config);
  const demonstration = readDemonstration(config.DEMONSTRATION_FILE) as DemonstrationSchools | undefined;
  const cases = await start(config, transport, log, demonstration);
  log.info({ url: cases.url }, 'cases listens');
  return async () => {
    await cases.close();
    await transport.close();
  };
});
