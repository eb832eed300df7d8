import { seal, type RootKey } from '@tutela/sealing';
import type { DataSource } from 'typeorm';
import type { Place, Told } from '../acts/act';
import type { AuditEntry } from '../audit/audit-entry';
import type { ServiceConfig } from '../config/service-config';
import { dataSource, type Migration } from './data-source';
import { migrateSchema } from './migrate';
import type { Sql } from './rows';
import { DatabaseServer } from './server';

interface Settings {
  readonly config: ServiceConfig;
  /** Database, schema and login role carry the service's name. */
  readonly service: string;
  readonly migrations: readonly Migration[];
  readonly onCommit: (told: Told) => void;
}

/** The log an act in a shared database belongs to: its actor's LA, or the support site's. */
function logOf(entry: AuditEntry): string {
  const { actor } = entry;
  const la = actor.kind === 'person' || actor.kind === 'install' ? actor.la : undefined;
  return la === undefined ? 'support' : `la-${la}`;
}

export function pendingKey(root: RootKey, service: string): Buffer {
  return root.derive(`audit-pending/${service}`);
}

/** A service's own database. Audit entries wait here, sealed, in the act's transaction, and are appended to their log by the relay. */
export async function openSharedDatabase({ config, service, migrations, onCommit }: Settings): Promise<Place> {
  const server = new DatabaseServer(config);
  const owner = `${service}_owner`;
  await server.ensureRole(owner);
  await server.ensureRole(service);
  await server.ensureDatabase(service, owner);
  await server.allowConnect(service, service);
  await migrateSchema({
    server,
    owner: server.login(service, owner),
    schema: service,
    migrations,
    grants: { [service]: 'SELECT, INSERT, UPDATE, DELETE' },
  });
  const source: DataSource = await dataSource({
    login: server.login(service, service),
    schema: service,
    poolSize: 10,
  }).initialize();
  const key = pendingKey(config.ROOT_SECRET_FILE, service);
  return {
    source,
    schema: service,
    writer: service,
    clock: config.CLOCK_STARTS_AT,
    leaveEntry: (sql, atEnd, entry) => {
      atEnd(sealPending(sql, key, service, entry));
      return Promise.resolve();
    },
    hint: onCommit,
  };
}

function sealPending(sql: Sql, key: Buffer, service: string, entry: AuditEntry): () => Promise<unknown> {
  const context = { la: service, table: 'audit_pending', column: 'entry_sealed', row: entry.id };
  const sealed = seal(key, context, JSON.stringify(entry));
  return () =>
    sql.prepared`INSERT INTO audit_pending (id, log, entry_sealed) VALUES (${entry.id}, ${logOf(entry)}, ${sealed})`;
}
