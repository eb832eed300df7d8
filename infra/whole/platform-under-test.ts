import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start as startAudit } from '@tutela/audit';
import { start as startCases } from '@tutela/cases';
import { start as startCollection } from '@tutela/collection';
import type { RouteContract, ServiceName } from '@tutela/contracts';
import { start as startIdentity } from '@tutela/identity';
import { logFor, openTransport, type Listening, type ServiceConfig } from '@tutela/platform';
import { start as startReporting } from '@tutela/reporting';
import { Caller, DatabaseEye, person, testConfig, type Answer } from '@tutela/testing';
import { readDemo, type Demo } from '../local/src/demonstration/demo';
import { demonstrationOf } from '../local/src/demonstration/demonstration-of';
import { schoolHeads } from '../local/src/demonstration/school-heads';
import { TagBox } from '../local/src/tags/tag-box';

type Owner = Exclude<ServiceName, 'gateway'>;
type ActorOfCall = Parameters<Caller['as']>[0];

/** Identity, cases, collection, reporting and audit as they run together, each behind its own HTTP side. */
export interface PlatformUnderTest {
  readonly config: ServiceConfig;
  readonly eye: DatabaseEye;
  readonly urls: Readonly<Record<Owner, string>>;
  call(
    actor: ActorOfCall,
    route: RouteContract,
    input: Readonly<Record<string, unknown>>,
    extra?: Parameters<Caller['call']>[2],
  ): Promise<Answer<unknown>>;
  close(): Promise<void>;
}

export async function startPlatform(): Promise<PlatformUnderTest> {
  const config = testConfig();
  const log = logFor('test', 'silent');
  const transport = await openTransport(config);
  const letters = { PUBLIC_URL: 'http://localhost:8080', MAIL_FROM: 'tutela@example.org' };
  const folder = await mkdtemp(join(tmpdir(), 'tutela-whole-'));
  const demonstration = await demonstrationOf(schoolsAndCompanies(), new TagBox(folder));
  const identity = await startIdentity({ ...config, ...letters }, transport, log, demonstration);
  const collection = await startCollection(config, transport, log);
  const reporting = await startReporting(config, transport, log);
  const cases = await startCases(
    { ...config, ...letters, FILES_DIR: join(folder, 'files'), SCANNER: 'none' as const },
    transport,
    log,
    schoolHeads(),
  );
  const audit = await startAudit(
    { ...config, CHECKPOINTS_DIR: join(folder, 'checkpoints'), AUDIT_ORIGIN: 'tutela.example/audit' },
    log,
  );
  const services: Readonly<Record<Owner, Listening>> = { identity, cases, collection, reporting, audit };
  const urls = {
    identity: identity.url,
    cases: cases.url,
    collection: collection.url,
    reporting: reporting.url,
    audit: audit.url,
  };
  return {
    config,
    eye: new DatabaseEye(config),
    urls,
    call: (actor, route, input, extra) =>
      new Caller(urls[route.owner as Owner], config, actor).call(route, input, extra),
    close: async () => {
      for (const service of Object.values(services)) await service.close();
      await transport.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Of the demonstration whoever has to do with a release: a password takes its time to hash. */
function schoolsAndCompanies(): Demo {
  const demo = readDemo();
  const takesPart = ({ organisation, role }: Demo['accounts'][number]): boolean =>
    /^(school|company)-/.test(organisation) || role === 'agent';
  return { ...demo, accounts: demo.accounts.filter(takesPart) };
}

export const platformPerson = person('platform', undefined);
