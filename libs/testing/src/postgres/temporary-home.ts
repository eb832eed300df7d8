import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { homeOfThisProcess, leftovers } from '../leftovers';
import { livePostmaster } from './pid-file';

const prefix = 'tutela-test-';

/** An empty temporary folder for a server of tests, named after this process; the caller removes it. */
export async function temporaryHome(): Promise<string> {
  const home = await mkdtemp(homeOfThisProcess(prefix));
  // mkdtemp makes it ours alone; root lends the server another account, which has to enter.
  await chmod(home, 0o755);
  return home;
}

/** Stops the servers of processes that were killed, which could not do it, and removes their homes. */
export async function removeLeftovers(): Promise<void> {
  for (const home of await leftovers(prefix)) {
    const left = await livePostmaster(join(home, 'postgres', 'data')).catch(() => undefined);
    if (left !== undefined) process.kill(left.pid, 'SIGKILL');
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}
