import { auditConfigSchema, start as startAudit } from '@tutela/audit';
import { collectionConfigSchema, start as startCollection } from '@tutela/collection';
import { gatewayConfigSchema, start as startGateway } from '@tutela/gateway';
import { identityConfigSchema, start as startIdentity, type Demonstration } from '@tutela/identity';
import { EmbeddedLog, logFor, readConfig, serviceConfigSchema } from '@tutela/platform';
import { reportingConfigSchema, start as startReporting } from '@tutela/reporting';

type Environment = Readonly<Record<string, string>>;

/** Every service and the gateway before them, in this one process. Answers the gateway's address. */
export async function startWhole(environment: Environment, demonstration: Demonstration): Promise<string> {
  const log = (service: string) => logFor(service, environment['LOG_LEVEL'] ?? 'info');
  const mail = { PUBLIC_URL: 'http://localhost:8080', MAIL_FROM: 'Tutela <no-reply@tutela.example>' };
  const identityConfig = readConfig(identityConfigSchema, { ...environment, ...mail });
  const transport = await EmbeddedLog.open(readConfig(serviceConfigSchema, environment));
  const identity = await startIdentity(identityConfig, transport, log('identity'), demonstration);
  const collection = await startCollection(
    readConfig(collectionConfigSchema, environment),
    transport,
    log('collection'),
  );
  const reporting = await startReporting(readConfig(reportingConfigSchema, environment), transport, log('reporting'));
  const audit = await startAudit(readConfig(auditConfigSchema, environment), log('audit'));
  const gatewayConfig = readConfig(gatewayConfigSchema, {
    ...environment,
    IDENTITY_URL: identity.url,
    COLLECTION_URL: collection.url,
    REPORTING_URL: reporting.url,
    AUDIT_URL: audit.url,
  });
  return (await startGateway(gatewayConfig, log('gateway'))).url;
}
