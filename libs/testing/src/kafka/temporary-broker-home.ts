import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { end } from './broker-process';

const prefix = 'tutela-kafka-test-';

/** An empty temporary folder for a broker of tests, named after this process; the caller removes it. */
export function temporaryBrokerHome(): Promise<string> {
  return mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
}

/** Stops the brokers of processes that were killed, which could not do it, and removes their homes. */
export async function removeBrokerLeftovers(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix));
  for (const name of names) {
    const home = join(tmpdir(), name);
    if (isRunning(Number(name.slice(prefix.length).split('-')[0])) || !(await isOurs(home))) continue;
    await end(home, 'SIGKILL');
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

function isRunning(pid: number): boolean {
  try {
    return Number.isNaN(pid) || process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isOurs(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  return found?.uid === process.getuid?.();
}
