import type { DataSource } from 'typeorm';
import type { Place } from '../acts/act';
import type { ServiceConfig } from '../config/service-config';
import { dataSource } from '../database/data-source';
import { migrateSchema } from '../database/migrate';
import { DatabaseServer } from '../database/server';
import { sealEntry, type LogKeys } from './audit-log';
import { auditMigrations, sequencersGrants, writersGrants } from './audit-schema';

/** Key of the support site's log; it holds no child. */
export function supportLogKeys(config: ServiceConfig): LogKeys {
  return {
    log: 'support',
    ownKey: () => Promise.resolve(config.ROOT_SECRET_FILE.derive('support-log')),
    childKey: () => Promise.reject(new Error('The log of the support site holds no child.')),
    readAhead: () => Promise.resolve(),
  };
}

/** The support site's log in the audit service's database, opened with a service's own role: INSERT, and SELECT for the audit service alone. */
export async function openSupportLog(config: ServiceConfig, service: string): Promise<Place> {
  const server = new DatabaseServer(config);
  await server.ensureRole('audit_owner');
  await server.ensureRole(service);
  await server.ensureDatabase('audit', 'audit_owner');
  await server.allowConnect('audit', service);
  await migrateSchema({
    server,
    owner: server.login('audit', 'audit_owner'),
    schema: 'audit',
    migrations: auditMigrations,
    grants: { [service]: service === 'audit' ? sequencersGrants : writersGrants },
  });
  const source: DataSource = await dataSource({
    login: server.login('audit', service),
    schema: 'audit',
    poolSize: 3,
  }).initialize();
  const keys = supportLogKeys(config);
  return {
    source,
    schema: 'audit',
    writer: service,
    clock: config.CLOCK_STARTS_AT,
    leaveEntry: (sql, atEnd, entry) => sealEntry(sql, atEnd, keys, entry),
    hint: () => undefined,
  };
}
