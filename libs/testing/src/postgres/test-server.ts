import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { livePostmaster } from './pid-file';
import type { RunningPostgres } from './start-postgres';
import { startPostgres } from './start-postgres';
import { addressVariable, writeAddress } from './test-postgres';

const prefix = 'tutela-test-run-';
let started: { home: string; server: RunningPostgres } | undefined;

/** One server for a whole run of tests: the one that the environment names, else our own in a temporary folder. */
export async function startTestServer(): Promise<void> {
  if (process.env[addressVariable] !== undefined) return;
  await removeLeftovers();
  const home = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  // mkdtemp makes it ours alone; root lends the server another account, which has to enter.
  await chmod(home, 0o755);
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

/** A run that was killed could stop nothing: the next one does it for it. */
async function removeLeftovers(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix));
  for (const name of names) {
    const home = join(tmpdir(), name);
    if (isRunning(Number(name.slice(prefix.length).split('-')[0])) || !(await isOurs(home))) continue;
    const left = await livePostmaster(join(home, 'postgres', 'data')).catch(() => undefined);
    if (left !== undefined) process.kill(left.pid, 'SIGKILL');
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isOurs(folder: string): Promise<boolean> {
  return (await stat(folder)).uid === process.getuid?.();
}
