import type { PlatformProcess } from './platform-process';

/** What lies at each place of one kind, by where it lies. */
export type Left = ReadonlyMap<string, readonly string[]>;

/** Names of the platform's databases, without its prefix. */
async function databasesOf(platform: PlatformProcess): Promise<string[]> {
  const prefix = platform.config.DATABASE_PREFIX;
  const rows = await platform.eye.rows<{ name: string }>(
    'identity',
    'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
    [prefix],
  );
  return rows.map(({ name }) => name.slice(prefix.length));
}

/** Each row of each table as text by table; bytes stand there in hexadecimal. */
async function rowsOf(platform: PlatformProcess, database: string): Promise<Map<string, string[]>> {
  const tables = await platform.eye.rows<{ name: string }>(
    database,
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const found = new Map<string, string[]>();
  for (const { name } of tables) {
    const rows = await platform.eye.rows<{ text: string }>(
      database,
      `SELECT to_jsonb(one)::text AS text FROM ${name} AS one`,
    );
    found.set(
      `${database}: ${name}`,
      rows.map(({ text }) => text),
    );
  }
  return found;
}

/** Where a platform leaves something behind, each place with how to read what is there. */
export const placesLeft: Readonly<Record<string, (platform: PlatformProcess) => Promise<Left>>> = {
  'column of any database, sealed ones included': async (platform) => {
    const databases = await databasesOf(platform);
    const all = await Promise.all(databases.map((database) => rowsOf(platform, database)));
    return new Map(all.flatMap((tables) => [...tables]));
  },
  event: async ({ eye }) => new Map([['events', (await eye.allEvents()).map((event) => JSON.stringify(event))]]),
  'log line': ({ output }) => Promise.resolve(new Map([['logs', output.split('\n')]])),
  'URL that a server was asked for': ({ asked }) => Promise.resolve(new Map([['URLs', asked.map(decodeURIComponent)]])),
};

/** What of an authority lies in the tables of the figures. */
export async function reportingTables(platform: PlatformProcess, la: string): Promise<Left> {
  const tables = await rowsOf(platform, `la_${la}`);
  return new Map([...tables].filter(([name]) => name.includes(': reporting.')));
}
