import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { ensureCluster } from './cluster';
import { endOfLog, launch } from './launch';
import { rememberedPassword } from './password';
import type { Postmaster } from './pid-file';
import { livePostmaster } from './pid-file';
import type { Place } from './place';
import { findPlace } from './place';

export interface PostgresOptions {
  /** The folder that keeps the cluster and its password; made if absent. */
  home: string;
  /** False gives up the safety of data on a crash of the machine for speed: for tests only. */
  durable: boolean;
  /** More server settings by their Postgres names; without effect on a server that already runs. */
  settings?: Record<string, string>;
}

export interface RunningPostgres {
  host: '127.0.0.1';
  port: number;
  superuser: 'postgres';
  password: string;
  dataDirectory: string;
  /** Whether the server was running already: a killed Node leaves it behind. */
  adopted: boolean;
  /** Fast stop: open transactions are rolled back, and the data are written. */
  stop(): Promise<void>;
  /** Stops like a power cut: the next start recovers from the log. */
  immediateStop(): Promise<void>;
}

const patienceMilliseconds = 10_000;
const stopMilliseconds = 60_000;

/**
 * Starts the real Postgres of a home, or adopts the one that runs there. It outlives this process unless it is stopped.
 * Throws with the end of the server's log if it does not run after ten seconds.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const place = await findPlace(options.home);
  const password = await rememberedPassword(place.home);
  await ensureCluster(place, password, options.durable);
  const { postmaster, adopted } = await adoptOrLaunch(place, options, password);
  return {
    host: '127.0.0.1',
    port: postmaster.port,
    superuser: 'postgres',
    password,
    dataDirectory: place.dataDirectory,
    adopted,
    stop: () => stopServer(place, postmaster, 'SIGINT'),
    immediateStop: () => stopServer(place, postmaster, 'SIGQUIT'),
  };
}

async function adoptOrLaunch(
  place: Place,
  { durable, settings = {} }: PostgresOptions,
  password: string,
): Promise<{ postmaster: Postmaster; adopted: boolean }> {
  const deadline = Date.now() + patienceMilliseconds;
  do {
    const living = await livePostmaster(place.dataDirectory);
    if (living?.status === 'ready' && (await answers(living, password, durable))) {
      return { postmaster: living, adopted: true };
    }
    const launched = living === undefined ? await launch(place, durable, settings) : undefined;
    if (launched !== undefined) return { postmaster: launched, adopted: false };
    await pause(250);
  } while (Date.now() < deadline);
  throw new Error(`Postgres does not start in ${place.dataDirectory}: ${await endOfLog(place)}`);
}

/** False while the server goes down; throws if it is one that must not be adopted. */
async function answers({ port }: Postmaster, password: string, durable: boolean): Promise<boolean> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  // A server that ends between our sentences says so in an event, which would end us too.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ fsync: string }>('SHOW fsync');
    if (durable && rows[0]?.fsync !== 'on') throw new Error('The Postgres that runs here was started without fsync.');
    return true;
  } catch (error) {
    if (isGoingDown(error)) return false;
    throw error;
  } finally {
    await client.end();
  }
}

function isGoingDown(error: unknown): boolean {
  const { code, message } = error as { code?: string; message: string };
  return ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03'].includes(code ?? '') || message.startsWith('Connection term');
}

async function stopServer(place: Place, { pid }: Postmaster, signal: NodeJS.Signals): Promise<void> {
  const deadline = Date.now() + stopMilliseconds;
  if ((await livePostmaster(place.dataDirectory))?.pid !== pid) return;
  process.kill(pid, signal);
  while ((await livePostmaster(place.dataDirectory))?.pid === pid) {
    if (Date.now() > deadline) throw new Error(`Postgres (process ${pid}) does not stop.`);
    await pause(25);
  }
}
