import { join } from 'node:path';
import { start as startAudit, auditConfigSchema } from '@tutela/audit';
import { start as startCases, casesConfigSchema } from '@tutela/cases';
import { start as startCollection, collectionConfigSchema } from '@tutela/collection';
import { start as startGateway, gatewayConfigSchema } from '@tutela/gateway';
import { start as startIdentity, identityConfigSchema, type Demonstration } from '@tutela/identity';
import { openTransport, readConfig, serviceConfigSchema, type ReceivedMail } from '@tutela/platform';
import { start as startReporting, reportingConfigSchema } from '@tutela/reporting';
import type { RunningPostgres } from '@tutela/testing';
import type { Logger } from 'pino';
import { schoolHeads } from './demonstration/school-heads';
import type { Home } from './home';
import { logToFile } from './logs';

export interface Pages {
  readonly portal: string;
  readonly console: string;
}

export interface Settings {
  readonly home: Home;
  readonly postgres: RunningPostgres;
  readonly demonstration: Demonstration;
  readonly port: number;
  readonly logLevel: string;
  /** Directories of the built pages, as soon as they are built. */
  readonly pages: Promise<Pages>;
  /** CLOCK_STARTS_AT, where the demonstration has a time of its own. */
  readonly time: NodeJS.ProcessEnv;
  /** Of parts that run beside the product: KAFKA_BROKERS with how to reach them and TOPIC_PREFIX, and SCANNER. */
  readonly beside: NodeJS.ProcessEnv;
}

export interface RunningServices {
  /** Of the gateway. */
  readonly url: string;
  /** Letters that would have been sent. */
  readMailbox(): Promise<ReceivedMail[]>;
  /** Requests end first, then each service, then the event log. */
  close(): Promise<void>;
}

type Close = () => Promise<void>;

/** Starts every service in this one process, each with databases and a log file of its own; the gateway last. */
export async function startServices(settings: Settings): Promise<RunningServices> {
  const opened: Close[] = [];
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

async function startAll(settings: Settings, opened: Close[]): Promise<Omit<RunningServices, 'close'>> {
  const { home, demonstration, port, logLevel } = settings;
  const environment = environmentOf(settings);
  const log = (service: string): Logger => logToFile(home.logs, service, logLevel);
  const keep = <T extends { close: Close }>(started: T): T => {
    opened.push(() => started.close());
    return started;
  };
  const transport = keep(await openTransport(readConfig(serviceConfigSchema, environment)));
  const mail = mailVariables(port);
  const identityConfig = readConfig(identityConfigSchema, { ...environment, ...mail });
  const casesConfig = readConfig(casesConfigSchema, { ...environment, ...mail });
  const collectionConfig = readConfig(collectionConfigSchema, environment);
  const reportingConfig = readConfig(reportingConfigSchema, environment);
  const identity = keep(await startIdentity(identityConfig, transport, log('identity'), demonstration));
  const collection = keep(await startCollection(collectionConfig, transport, log('collection')));
  const reporting = keep(await startReporting(reportingConfig, transport, log('reporting')));
  const cases = keep(await startCases(casesConfig, transport, log('cases'), schoolHeads()));
  const audit = keep(await startAudit(readConfig(auditConfigSchema, environment), log('audit')));
  const pages = await settings.pages;
  const gatewayConfig = readConfig(gatewayConfigSchema, {
    ...environment,
    PORT: String(port),
    IDENTITY_URL: identity.url,
    CASES_URL: cases.url,
    COLLECTION_URL: collection.url,
    REPORTING_URL: reporting.url,
    AUDIT_URL: audit.url,
    PORTAL_DIR: pages.portal,
    CONSOLE_DIR: pages.console,
  });
  const { url } = keep(await startGateway(gatewayConfig, log('gateway')));
  return { url, readMailbox: () => lettersOf([identity, cases]) };
}

/** What the services that write letters find besides. */
export function mailVariables(port: number): NodeJS.ProcessEnv {
  return { PUBLIC_URL: `http://localhost:${port}`, MAIL_FROM: 'Tutela <no-reply@tutela.example>' };
}

/** Letters of every service that writes some, the newest first as each gives its own. */
export async function lettersOf(writers: readonly Pick<RunningServices, 'readMailbox'>[]): Promise<ReceivedMail[]> {
  const letters = await Promise.all(writers.map((writer) => writer.readMailbox()));
  return letters.flat().toSorted((one, other) => other.receivedAt.getTime() - one.receivedAt.getTime());
}

/** What a service deployed alone would find in its environment. */
export function environmentOf({ home, postgres, logLevel, time, beside }: Settings): NodeJS.ProcessEnv {
  return {
    ...time,
    ...beside,
    PROFILE: 'local',
    PORT: '0',
    POSTGRES_HOST: postgres.host,
    POSTGRES_PORT: String(postgres.port),
    POSTGRES_ADMIN_USER: postgres.superuser,
    POSTGRES_ADMIN_PASSWORD: postgres.password,
    ROOT_SECRET_FILE: home.rootSecretFile,
    FILES_DIR: join(home.folder, 'files'),
    CHECKPOINTS_DIR: home.checkpoints,
    LOG_LEVEL: logLevel,
  };
}
