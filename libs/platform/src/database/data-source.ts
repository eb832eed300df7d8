import { DataSource, type MigrationInterface } from 'typeorm';
import { OneWriteATurn } from './one-write-a-turn';
import type { Login } from './server';

export type Migration = new () => MigrationInterface;

interface Settings {
  readonly login: Login;
  readonly schema: string;
  readonly poolSize: number;
  readonly migrations?: readonly Migration[];
}

/**
 * A TypeORM data source: pool, transactions and migrations. Tables are reached by SQL in words (ADR 0002), so there are no
 * entities; a condition that is null or undefined throws all the same, should anybody use a finder one day.
 */
export function dataSource({ login, schema, poolSize, migrations = [] }: Settings): DataSource {
  return new DataSource({
    type: 'postgres',
    host: login.host,
    port: login.port,
    database: login.database,
    username: login.user,
    password: login.password,
    schema,
    entities: [],
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'all',
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    poolSize,
    logging: false,
    extra: {
      // Statements of an act go out behind each other (ADR 0015).
      pipeline: true,
      stream: () => new OneWriteATurn(),
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 30_000,
      lock_timeout: 10_000,
      options: `-c search_path=${schema}`,
    },
  });
}
