import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { msOf } from './measure';
import { handIn, type Parcel } from './parcels';
import type { Stand } from './stand';

const barePlatform = join(__dirname, 'bare-platform.cjs');
/** All of them are sent so often: once is over in half a second. */
const rounds = 5;

/**
 * The limit of requests: the same ones, with their tokens, through a gateway to a service that stores their bytes and does nothing else. What
 * compiles itself has done so before the time is taken. @returns milliseconds for all of them once
 */
export async function bareRequests(
  stand: Stand,
  bySchool: readonly (readonly Parcel[])[],
  callers: number,
): Promise<number> {
  return stand.bare(1, async (pool) => {
    await pool.query('CREATE TABLE bytes (body text)');
    const platform = spawn(process.execPath, [barePlatform], {
      env: { ...process.env, ...whereIs(stand, callers) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const url = String(await once(platform.stdout, 'data')).trim();
      await handIn(url, bySchool, callers);
      const again = Array.from({ length: rounds }, () => bySchool).flat();
      return (await msOf(() => handIn(url, again, callers))) / rounds;
    } finally {
      platform.kill();
      await pool.query('DROP TABLE bytes');
    }
  });
}

function whereIs({ postgres }: Stand, connections: number): Readonly<Record<string, string>> {
  const { host, port, superuser, password } = postgres;
  return {
    PGHOST: host,
    PGPORT: String(port),
    PGUSER: superuser,
    PGPASSWORD: password,
    PGDATABASE: 'postgres',
    CONNECTIONS: String(connections),
  };
}
