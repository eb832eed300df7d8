import { join } from 'node:path';
import { startPostgres } from '@tutela/testing';
import { progressLine, welcome } from './announce';
import { readDemo } from './demonstration/demo';
import { clockVariable, demoClock } from './demonstration/demo-clock';
import { demonstrationOf } from './demonstration/demonstration-of';
import { firstStartOf } from './demonstration/first-start';
import { feedDemonstration } from './feeding';
import { prepareHome, tutelaHome } from './home';
import { openMailboxPage } from './mailbox/mailbox-page';
import { beTheOnlyOne } from './only-one';
import { startServices, type Pages } from './services';
import { startServicesApart } from './services-apart';
import { Shutdown } from './shutdown';
import { TagBox } from './tags/tag-box';
import { startSimulators } from './simulators/start-simulators';

export interface LaunchOptions {
  /** The repository. */
  readonly root: string;
  readonly startedAt: number;
  /** Resolves when the pages are built. */
  readonly pages: Promise<void>;
  readonly environment: NodeJS.ProcessEnv;
  /** Each service as a process of its own, as they are deployed. */
  readonly apart: boolean;
}

const defaultPort = 8080;
const mailboxPort = 8090;
/** The mailbox, ten above ours, is the last that has to have one. */
const highestPort = 65_525;

/** Starts the whole product in this process and resolves when it is ready; a signal then stops it in order. */
export async function launch(options: LaunchOptions): Promise<void> {
  const shutdown = new Shutdown(() => starting);
  const starting = start(options, shutdown);
  try {
    await starting;
  } catch (error) {
    // What fails because it is being stopped is no failure.
    if (shutdown.isUnderWay) return;
    await shutdown.close();
    throw error;
  }
}

async function start({ root, startedAt, pages, environment, apart }: LaunchOptions, shutdown: Shutdown): Promise<void> {
  const demo = readDemo();
  const time = clockVariable(environment);
  const port = portOf(environment);
  const built = pages.then(() => builtPages(root));
  // Somebody awaits it later; a build that fails before must not end the process in between.
  built.catch(() => undefined);
  const home = await prepareHome(tutelaHome(environment));
  const postgres = await startPostgres({ home: home.folder, durable: true });
  const onlyOne = await beTheOnlyOne(postgres);
  shutdown.last(() => postgres.stop());
  shutdown.last(() => onlyOne.release());
  const demonstration = await demonstrationOf(demo, new TagBox(home.folder));
  const firstStart = await firstStartOf(home.folder, demoClock(environment));
  const simulators = startSimulators({ home, firstStart, port: besides(port, demo.simulators.port), time });
  simulators.catch(() => undefined);
  shutdown.last(async () => (await simulators).stop());
  const logLevel = environment['LOG_LEVEL'] ?? 'info';
  const startAll = apart ? startServicesApart : startServices;
  const beside = Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => name.startsWith('KAFKA_') || ['TOPIC_PREFIX', 'SCANNER'].includes(name),
    ),
  );
  const services = await startAll({ home, postgres, demonstration, port, logLevel, pages: built, time, beside });
  shutdown.last(() => services.close());
  const mailbox = await openMailboxPage({ port: besides(port, mailboxPort), read: () => services.readMailbox() });
  shutdown.last(() => mailbox.close());
  const url = `http://localhost:${new URL(services.url).port}`;
  const mis = await simulators;
  const feeding = feedDemonstration({ home, url, simulators: mis, onProgress: progressLine(process.stdout), time });
  shutdown.last(() => feeding.stop());
  await feeding.authoritiesReady;
  console.log(welcome(demo, { url, simulators: mis.url, mailbox: mailbox.url }, (Date.now() - startedAt) / 1000));
}

/** @throws Error where it is none: it ends up in addresses, and a fault in those would name settings that nobody has set */
export function portOf({ PORT }: NodeJS.ProcessEnv): number {
  const port = Number(PORT ?? defaultPort);
  if (PORT?.trim() === '' || !Number.isInteger(port) || port < 0 || port > highestPort)
    throw new Error(`PORT: is a number from 0 (any that is free) to ${highestPort}.`);
  return port;
}

/** As far from ours as the other is from 8080, so that two platforms on one machine have two. */
function besides(port: number, other: number): number {
  return port === 0 ? 0 : port + other - defaultPort;
}

function builtPages(root: string): Pages {
  const built = (page: string): string => join(root, 'web', page, 'dist');
  return { portal: built('portal'), console: built('console') };
}
