export { startPostgres } from './start-postgres';
export type { PostgresOptions, RunningPostgres } from './start-postgres';
export { dropTestDatabase, testDatabaseName, testPostgres } from './test-postgres';
export type { TestPostgres } from './test-postgres';
export { temporaryHome } from './temporary-home';
