import { readConfig, readLettersOf, serviceConfigSchema } from '@tutela/platform';
import { writeDemonstrationFiles } from './demonstration/demonstration-files';
import { startServiceProcess } from './service-process';
import { environmentOf, lettersOf, mailVariables, type RunningServices, type Settings } from './services';

/** Starts every service as a process of its own, configured by its environment as where it is deployed; the gateway last. */
export async function startServicesApart(settings: Settings): Promise<RunningServices> {
  const opened: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const one of opened.toReversed()) await one();
  };
  try {
    return { ...(await startAll(settings, opened)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startAll(settings: Settings, opened: (() => Promise<void>)[]): Promise<Omit<RunningServices, 'close'>> {
  const { home, port } = settings;
  // A service says where it listens at the level `info`.
  const environment = { ...environmentOf(settings), LOG_LEVEL: 'info' };
  const startOne = async (service: string, own: NodeJS.ProcessEnv = {}): Promise<string> => {
    const started = await startServiceProcess({ service, environment: { ...environment, ...own }, logs: home.logs });
    opened.push(() => started.close());
    return started.url;
  };
  const mail = mailVariables(port);
  const demonstration = await writeDemonstrationFiles(home.folder);
  const urls = {
    IDENTITY_URL: await startOne('identity', { ...mail, DEMONSTRATION_FILE: demonstration.identity }),
    COLLECTION_URL: await startOne('collection'),
    REPORTING_URL: await startOne('reporting'),
    CASES_URL: await startOne('cases', { ...mail, DEMONSTRATION_FILE: demonstration.cases }),
    AUDIT_URL: await startOne('audit'),
  };
  const { portal: PORTAL_DIR, console: CONSOLE_DIR } = await settings.pages;
  const url = await startOne('gateway', { ...urls, PORT: String(port), PORTAL_DIR, CONSOLE_DIR });
  const config = readConfig(serviceConfigSchema, environment);
  const writers = ['identity', 'cases'].map((service) => ({ readMailbox: () => readLettersOf(config, service) }));
  return { url, readMailbox: () => lettersOf(writers) };
}
