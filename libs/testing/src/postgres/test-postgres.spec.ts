import { Client } from 'pg';
import { dropTestDatabase, testDatabaseName, testPostgres } from './test-postgres';

const connect = async (database: string): Promise<Client> => {
  const { host, port, superuser: user, password } = testPostgres();
  const client = new Client({ host, port, user, password, database });
  await client.connect();
  return client;
};

describe('the Postgres of a test run', () => {
  it('is Postgres 18 with UTF-8, code point order and 300 connections', async () => {
    const client = await connect('postgres');
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('server_encoding') AS encoding,
              current_setting('max_connections') AS connections, upper('é') AS upper, 'Z' < 'a' AS by_code_point`,
    );
    await client.end();
    expect(rows).toEqual([{ major: 18, encoding: 'UTF8', connections: '300', upper: 'É', by_code_point: true }]);
  });

  it('drops a test database in spite of open sessions', async () => {
    const name = testDatabaseName('Drop me, please');
    const admin = await connect('postgres');
    await admin.query(`CREATE DATABASE ${name}`);
    const session = await connect(name);
    const ended = new Promise((resolve) => session.on('error', resolve));
    await dropTestDatabase(name);
    await ended;
    const { rows } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    await admin.end();
    expect(rows).toEqual([]);
  });

  it('never drops a database whose name does not say test', async () => {
    await expect(dropTestDatabase('identity')).rejects.toThrow('it stays');
  });

  it('names every database differently, within the 63 bytes of Postgres', () => {
    const names = Array.from({ length: 100 }, () =>
      testDatabaseName('A very long description of the suite '.repeat(3)),
    );
    expect(new Set(names).size).toBe(100);
    expect(names.every((name) => /^test_[a-z0-9_]{1,58}$/.test(name))).toBe(true);
  });
});
