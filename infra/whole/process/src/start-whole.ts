import { auditConfigSchema, start as startAudit } from '@tutela/audit';
import { collectionConfigSchema, start as startCollection } from '@tutela/collection';
import { casesConfigSchema, start as startCases, type DemonstrationSchools } from '@tutela/cases';
import { gatewayConfigSchema, start as startGateway } from '@tutela/gateway';
import { identityConfigSchema, start as startIdentity, type Demonstration } from '@tutela/identity';
import { logFor, openTransport, readConfig, serviceConfigSchema } from '@tutela/platform';
import { reportingConfigSchema, start as startReporting } from '@tutela/reporting';

type Environment = Readonly<Record<string, string>>;

/** Every service and the gateway before them, in this one process. Answers the gateway's address. */
export async function startWhole(
  environment: Environment,
  demonstration: Demonstration,
  schools: DemonstrationSchools,
): Promise<string> {
  const log = (service: string) => logFor(service, environment['LOG_LEVEL'] ?? 'info');
  const configs = configsOf(environment);
  const transport = await openTransport(configs.collection);
  const identity = await startIdentity(configs.identity, transport, log('identity'), demonstration);
  const collection = await startCollection(configs.collection, transport, log('collection'));
  const reporting = await startReporting(configs.reporting, transport, log('reporting'));
  const cases = await startCases(configs.cases, transport, log('cases'), schools);
  const audit = await startAudit(configs.audit, log('audit'));
  const gatewayConfig = readConfig(gatewayConfigSchema, {
    ...environment,
    IDENTITY_URL: identity.url,
    COLLECTION_URL: collection.url,
    REPORTING_URL: reporting.url,
    AUDIT_URL: audit.url,
    CASES_URL: cases.url,
  });
  return (await startGateway(gatewayConfig, log('gateway'))).url;
}

/** One clock for all: one that is set runs from where its own config was read, and a factor must not be younger than now. */
function configsOf(environment: Environment) {
  const { CLOCK_STARTS_AT } = readConfig(serviceConfigSchema, environment);
  const mail = { PUBLIC_URL: 'http://localhost:8080', MAIL_FROM: 'Tutela <no-reply@tutela.example>' };
  return {
    identity: { ...readConfig(identityConfigSchema, { ...environment, ...mail }), CLOCK_STARTS_AT },
    cases: { ...readConfig(casesConfigSchema, { ...environment, ...mail }), CLOCK_STARTS_AT },
    collection: { ...readConfig(collectionConfigSchema, environment), CLOCK_STARTS_AT },
    reporting: { ...readConfig(reportingConfigSchema, environment), CLOCK_STARTS_AT },
    audit: { ...readConfig(auditConfigSchema, environment), CLOCK_STARTS_AT },
  };
}
