import { start as startAudit } from '@tutela/audit';
import { start as startCollection } from '@tutela/collection';
import type { RouteContract, ServiceName } from '@tutela/contracts';
import { start as startIdentity } from '@tutela/identity';
import { EmbeddedLog, logFor, type Listening, type ServiceConfig } from '@tutela/platform';
import { start as startReporting } from '@tutela/reporting';
import { Caller, DatabaseEye, person, testConfig, type Answer } from '@tutela/testing';

type Owner = Exclude<ServiceName, 'gateway'>;
type ActorOfCall = Parameters<Caller['as']>[0];

/** Identity, collection, reporting and audit as they run together, each behind its own HTTP side. */
export interface PlatformUnderTest {
  readonly config: ServiceConfig;
  readonly eye: DatabaseEye;
  readonly urls: Readonly<Record<Owner, string>>;
  call(actor: ActorOfCall, route: RouteContract, input: Readonly<Record<string, unknown>>): Promise<Answer<unknown>>;
  close(): Promise<void>;
}

export async function startPlatform(): Promise<PlatformUnderTest> {
  const config = testConfig();
  const log = logFor('test', 'silent');
  const transport = await EmbeddedLog.open(config);
  const identity = await startIdentity(
    { ...config, PUBLIC_URL: 'http://localhost:8080', MAIL_FROM: 'tutela@example.org' },
    transport,
    log,
  );
  const collection = await startCollection(config, transport, log);
  const reporting = await startReporting(config, transport, log);
  const audit = await startAudit(config, log);
  const services: Readonly<Record<Owner, Listening>> = { identity, collection, reporting, audit };
  const urls = { identity: identity.url, collection: collection.url, reporting: reporting.url, audit: audit.url };
  return {
    config,
    eye: new DatabaseEye(config),
    urls,
    call: (actor, route, input) => new Caller(urls[route.owner as Owner], config, actor).call(route, input),
    close: async () => {
      for (const service of Object.values(services)) await service.close();
      await transport.close();
    },
  };
}

export const platformPerson = person('platform', undefined);
