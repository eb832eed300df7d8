import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { environment } from './cluster';
import type { Postmaster } from './pid-file';
import { livePostmaster } from './pid-file';
import type { Place } from './place';

const always: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  // A socket file would need a short path that every account may enter.
  unix_socket_directories: '',
  max_connections: '300',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The details of an error and its statement can hold people's data and passwords: the log keeps neither.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

const forgetful: Record<string, string> = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

const recoveryMilliseconds = 60_000;

/** Starts the server and waits until it answers; undefined if it ended instead (its log says why). */
export async function launch(
  place: Place,
  durable: boolean,
  settings: Record<string, string>,
): Promise<Postmaster | undefined> {
  const port = await freePort();
  const all = { ...always, ...(durable ? {} : forgetful), ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = await open(place.logFile, 'a', 0o600);
  const child = spawn(place.binaries.postgres, ['-D', place.dataDirectory, '-p', String(port), ...flags], {
    ...place.account,
    cwd: '/',
    env: environment,
    // Its own session: Ctrl-C goes to our whole process group, and would stop the server before those who write to it.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  child.unref();
  await log.close();
  return waitUntilReady(place, child.pid, () => ended);
}

async function waitUntilReady(
  place: Place,
  pid: number | undefined,
  hasEnded: () => boolean,
): Promise<Postmaster | undefined> {
  const deadline = Date.now() + recoveryMilliseconds;
  while (!hasEnded()) {
    const found = await livePostmaster(place.dataDirectory);
    if (found?.pid === pid && found?.status === 'ready') return found;
    if (Date.now() > deadline) throw new Error(`Postgres did not get ready: ${await endOfLog(place)}`);
    await pause(25);
  }
  return undefined;
}

/** The last lines that the server wrote. */
export async function endOfLog({ logFile }: Place): Promise<string> {
  const text = await readFile(logFile, 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-10).join('\n');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
