import { open, readFile, rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

const patienceMs = 10_000;
const everyMs = 20;

/**
 * Does one thing at a time, between processes. The lock of a process that was killed is taken over.
 * @throws Error if the lock is not free within ten seconds
 */
export async function withLock<T>(file: string, act: () => Promise<T>): Promise<T> {
  const until = Date.now() + patienceMs;
  while (!(await take(file))) {
    if (Date.now() > until) throw new Error(`${file} is held by another process.`);
    await pause(everyMs);
  }
  try {
    return await act();
  } finally {
    await rm(file, { force: true });
  }
}

async function take(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    await dropIfDead(file);
    return false;
  }
}

async function dropIfDead(file: string): Promise<void> {
  const holder = Number(await readFile(file, 'utf8').catch(() => ''));
  // Empty: its holder is just writing its number, or was killed between the two; then the patience ends it.
  if (holder > 0 && !isRunning(holder)) await rm(file, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
