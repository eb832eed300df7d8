import { Refusal } from '@tutela/contracts';
import type { DataSource } from 'typeorm';
import type { Place } from '../acts/act';
import { sealEntry, type LogKeys } from '../audit/audit-log';
import { auditMigrations, sequencersGrants, writersGrants } from '../audit/audit-schema';
import type { ServiceConfig } from '../config/service-config';
import { dataSource, type Migration } from '../database/data-source';
import { migrateSchema, type Grants } from '../database/migrate';
import type { Sql } from '../database/rows';
import { DatabaseServer } from '../database/server';
import { withSql } from '../database/transactions';
import { CreateKeys1763800000001 } from './keys.migration';
import { LaKeys } from './la-keys';

/** Services with a role of their own in each LA's database (VS-10). */
const laServices = ['collection', 'reporting', 'audit', 'identity', 'cases'] as const;
export type LaService = (typeof laServices)[number];

const mostOpen = 40;
const closeAfterMs = 60_000;

interface Settings {
  readonly config: ServiceConfig;
  readonly service: LaService;
  /** The service's own schema in the LA's database; identity and cases have none, they only write audit entries. */
  readonly migrations?: readonly Migration[];
  readonly onCommit: (la: string) => void;
}

/** One database per LA: built by an idempotent ladder, opened at first use, at most 40 open in a process (VS-10). */
export class LaDatabases {
  readonly server: DatabaseServer;
  readonly keys: LaKeys;
  private readonly opened = new Map<string, Promise<DataSource>>();

  constructor(private readonly settings: Settings) {
    this.server = new DatabaseServer(settings.config);
    this.keys = new LaKeys(settings.config.ROOT_SECRET_FILE);
  }

  /** role → database → keys → audit. Taken up again at any step, it ends the same. */
  async build(la: string): Promise<void> {
    const database = `la_${la}`;
    const owner = `${database}_owner`;
    await this.server.ensureRole(owner);
    for (const service of laServices) await this.server.ensureRole(`${database}_${service}`);
    await this.server.ensureDatabase(database, owner);
    for (const service of laServices) await this.server.allowConnect(database, `${database}_${service}`);
    await this.migrateOwn(la, 'keys', [CreateKeys1763800000001], {
      [`${database}_collection`]: { child_key: 'SELECT, INSERT, DELETE', la_key: 'SELECT, INSERT' },
      [`${database}_audit`]: { child_key: 'SELECT', la_key: 'SELECT' },
      [`${database}_reporting`]: { la_key: 'SELECT' },
      [`${database}_identity`]: { la_key: 'SELECT' },
      [`${database}_cases`]: { la_key: 'SELECT' },
    });
    await this.migrateOwn(la, 'audit', auditMigrations, {
      [`${database}_collection`]: writersGrants,
      [`${database}_reporting`]: writersGrants,
      [`${database}_identity`]: writersGrants,
      [`${database}_cases`]: writersGrants,
      [`${database}_audit`]: sequencersGrants,
    });
    const source = await this.open(la);
    await withSql(source, (sql) => this.keys.createLaKey(sql, la));
  }

  /** The LAs that have a database, in order of code. */
  async known(): Promise<string[]> {
    return this.server.laDatabases();
  }

  async place(la: string): Promise<Place> {
    const { service, config, onCommit } = this.settings;
    return {
      source: await this.open(la),
      schema: service,
      writer: service,
      la,
      clock: config.CLOCK_STARTS_AT,
      leaveEntry: (sql, atEnd, entry) => sealEntry(sql, atEnd, this.logKeys(sql, la), entry),
      hint: ({ events }) => (events ? onCommit(la) : undefined),
    };
  }

  logKeys(sql: Sql, la: string): LogKeys {
    return {
      log: `la-${la}`,
      ownKey: () => this.keys.laKey(sql, la),
      childKey: (child) => this.keys.childKey(sql, la, child),
      readAhead: async (children) => {
        await this.keys.childKeys(sql, la, children);
      },
    };
  }

  async close(): Promise<void> {
    const sources = await Promise.allSettled(this.opened.values());
    this.opened.clear();
    for (const source of sources) if (source.status === 'fulfilled') await source.value.destroy();
  }

  private async open(la: string): Promise<DataSource> {
    const opening = this.opened.get(la) ?? this.openOrRefuse(la);
    this.opened.delete(la);
    this.opened.set(la, opening);
    const source = await opening;
    this.closeOldest();
    return source;
  }

  private async openOrRefuse(la: string): Promise<DataSource> {
    try {
      return await this.openNow(la);
    } catch (error) {
      this.opened.delete(la);
      // A wrong migration is our fault and must be seen; what cannot be reached is told as such.
      if (isUnreachable(error)) throw new Refusal('unreachable');
      throw error;
    }
  }

  private async openNow(la: string): Promise<DataSource> {
    const { service, migrations } = this.settings;
    if (!(await this.server.exists(`la_${la}`))) throw new Refusal('unreachable');
    if (migrations) {
      await this.migrateOwn(la, service, migrations, { [`la_${la}_${service}`]: 'SELECT, INSERT, UPDATE, DELETE' });
    }
    const login = this.server.login(`la_${la}`, `la_${la}_${service}`);
    const source = dataSource({ login, schema: service, poolSize: 3 });
    return source.initialize();
  }

  /** Not at once: an act may hold the place and be about to use it. */
  private closeOldest(): void {
    if (this.opened.size <= mostOpen) return;
    const [oldest] = this.opened;
    if (!oldest) return;
    this.opened.delete(oldest[0]);
    setTimeout(() => void oldest[1].then((source) => source.destroy()).catch(() => undefined), closeAfterMs).unref();
  }

  private async migrateOwn(
    la: string,
    schema: string,
    migrations: readonly Migration[],
    grants: Grants,
  ): Promise<void> {
    const owner = this.server.login(`la_${la}`, `la_${la}_owner`);
    await migrateSchema({ server: this.server, owner, schema, migrations, grants });
  }
}

/**
 * Away, or too busy to answer in time: another try is right. A connection that is lost at its commit does not tell whether it was done, so what
 * is tried again has a name by which a second time is known.
 */
const unreachableCodes = [
  '55P03',
  '57014',
  '40P01',
  '40001',
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'ECONNRESET',
  'EHOSTUNREACH',
  'EPIPE',
  '08001',
  '08003',
  '08006',
  '57P01',
  '57P02',
  '57P03',
  '3D000',
  '53300',
];

export function isUnreachable(error: unknown): boolean {
  if (error instanceof Refusal) return error.type === 'unreachable';
  const { code, message } = error as { code?: string; message?: string };
  return (
    unreachableCodes.includes(code ?? '') || /connection (timeout|terminated)|timeout exceeded/i.test(message ?? '')
  );
}
