import { rm } from 'node:fs/promises';
import type { RunningPostgres } from './start-postgres';
import { startPostgres } from './start-postgres';
import { removeLeftovers, temporaryHome } from './temporary-home';
import { addressVariable, writeAddress } from './test-postgres';

let started: { home: string; server: RunningPostgres } | undefined;

/** One server for a whole run of tests: the one that the environment names, else our own in a temporary folder. */
export async function startTestServer(): Promise<void> {
  if (process.env[addressVariable] !== undefined) return;
  await removeLeftovers();
  const home = await temporaryHome();
  const server = await startPostgres({ home, durable: false });
  started = { home, server };
  process.env[addressVariable] = writeAddress(server);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stopAndDie(signal));
}

/** Ends what `startTestServer` began; a server named by the environment stays. */
export async function stopTestServer(): Promise<void> {
  if (started === undefined) return;
  const { home, server } = started;
  started = undefined;
  await server.immediateStop();
  await rm(home, { recursive: true });
}

/** Jest tears nothing down when it is interrupted, and Ctrl-C does not reach the server. */
async function stopAndDie(signal: NodeJS.Signals): Promise<void> {
  await stopTestServer();
  process.kill(process.pid, signal);
}
