import type { RunningPostgres } from '@tutela/testing';
import { Client } from 'pg';

/** Any number that nobody else on this server of ours takes. */
const lock = 7_365_823;

export interface OnlyOne {
  release(): Promise<void>;
}

/**
 * Two platforms on one home would disturb each other. The lock is the server's: it ends with its holder, however that ended.
 * @throws Error if a platform runs on this home
 */
export async function beTheOnlyOne({ host, port, superuser, password }: RunningPostgres): Promise<OnlyOne> {
  const client = new Client({ host, port, user: superuser, password, database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [lock]);
  if (rows[0]?.taken !== true) {
    await client.end();
    throw new Error('Tutela runs on this folder already. Stop it first, or give another folder with TUTELA_HOME.');
  }
  return { release: () => client.end() };
}
