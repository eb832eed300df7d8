import { quoted, type DatabaseServer, type Login } from './server';
import type { DataSource } from 'typeorm';
import { dataSource, type Migration } from './data-source';

/** By role: rights on every table of the schema, or on the named ones only. */
export type Grants = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

interface Schema {
  readonly server: DatabaseServer;
  readonly owner: Login;
  readonly schema: string;
  /** Roles that work in this schema, and what they may do on its tables. */
  readonly grants: Grants;
  readonly migrations: readonly Migration[];
}

/** Makes a schema as its owner and brings it up to date: run twice, the second run changes nothing. */
export async function migrateSchema({ server, owner, schema, grants, migrations }: Schema): Promise<void> {
  const source = dataSource({ login: owner, schema, poolSize: 1, migrations });
  await source.initialize();
  try {
    // One at a time for each database; the lock ends with this connection.
    await source.query('SELECT pg_advisory_lock(hashtext($1))', [`migrate:${schema}`]);
    await source.query(`CREATE SCHEMA IF NOT EXISTS ${quoted(schema)}`);
    await source.runMigrations();
    for (const [role, rights] of Object.entries(grants)) {
      const name = quoted(server.name(role));
      await source.query(`GRANT USAGE ON SCHEMA ${quoted(schema)} TO ${name}`);
      await grantTables(source, schema, name, rights);
      await source.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${quoted(schema)} TO ${name}`);
      await source.query(`REVOKE ALL ON ${quoted(schema)}.migration FROM ${name}`);
    }
  } finally {
    await source.destroy();
  }
}

async function grantTables(source: DataSource, schema: string, role: string, rights: Grants[string]): Promise<void> {
  if (typeof rights === 'string') {
    await source.query(`GRANT ${rights} ON ALL TABLES IN SCHEMA ${quoted(schema)} TO ${role}`);
    return;
  }
  for (const [table, some] of Object.entries(rights)) {
    await source.query(`GRANT ${some} ON ${quoted(schema)}.${quoted(table)} TO ${role}`);
  }
}
