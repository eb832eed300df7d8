import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { livePostmaster } from './pid-file';

const prefix = 'tutela-test-';

/** An empty temporary folder for a server of tests, named after this process; the caller removes it. */
export async function temporaryHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  // mkdtemp makes it ours alone; root lends the server another account, which has to enter.
  await chmod(home, 0o755);
  return home;
}

/** Stops the servers of processes that were killed, which could not do it, and removes their homes. */
export async function removeLeftovers(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix));
  for (const name of names) {
    const home = join(tmpdir(), name);
    if (isRunning(Number(name.slice(prefix.length).split('-')[0])) || !(await isOurs(home))) continue;
    const left = await livePostmaster(join(home, 'postgres', 'data')).catch(() => undefined);
    if (left !== undefined) process.kill(left.pid, 'SIGKILL');
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A name without a number of a process counts as running: it is not one of ours. */
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
