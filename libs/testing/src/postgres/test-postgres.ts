import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** The server that tests of this run share. */
export interface TestPostgres {
  host: string;
  port: number;
  superuser: string;
  password: string;
}

/** Holds `host:port:superuser:password`: how a run hands its server to its workers, and how a server is named from outside. */
export const addressVariable = 'TUTELA_TEST_POSTGRES';

/** The server of this run. Throws outside of Jest's project `postgres`, which starts it. */
export function testPostgres(): TestPostgres {
  const address = process.env[addressVariable];
  if (address === undefined) throw new Error(`${addressVariable} is not set: run this in the Jest project "postgres".`);
  const [host, port, superuser, ...password] = address.split(':');
  if (!host || !Number(port) || !superuser) throw new Error(`${addressVariable} is not host:port:superuser:password.`);
  return { host, port: Number(port), superuser, password: password.join(':') };
}

export function writeAddress({ host, port, superuser, password }: TestPostgres): string {
  return [host, port, superuser, password].join(':');
}

/** A database name that nobody else uses; it holds `test`, which all that drops databases asks for. */
export function testDatabaseName(hint: string): string {
  const plain = hint.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  return `test_${plain.slice(0, 40)}_${randomBytes(6).toString('hex')}`;
}

/** Drops a database and ends its sessions. Throws, before it asks the server, if the name does not hold `test`. */
export async function dropTestDatabase(name: string, server: TestPostgres = testPostgres()): Promise<void> {
  if (!name.includes('test')) throw new Error(`${name} is not the name of a test database: it stays.`);
  const { host, port, superuser: user, password } = server;
  const client = new Client({ host, port, user, password, database: 'postgres' });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
