import { logFor, openTransport, readConfig } from '@tutela/platform';
import { reportingConfigSchema } from './config';
import { start } from './start';

/** The only reader of the environment and the only one to handle signals when reporting is deployed by itself. */
async function main(): Promise<void> {
  const config = readConfig(reportingConfigSchema, process.env);
  const log = logFor('reporting', config.LOG_LEVEL);
  const transport = await openTransport(config);
  const listening = await start(config, transport, log);
  log.info({ url: listening.url }, 'reporting listens');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void listening.close().then(() => transport.close()));
  }
}

void main();
