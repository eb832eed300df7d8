import { readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a temporary home of this process begins: whose it is stands in its name. */
export function homeOfThisProcess(prefix: string): string {
  return join(tmpdir(), `${prefix}${process.pid}-`);
}

/** Temporary homes of ours whose process has ended, killed before it could remove them. */
export async function leftovers(prefix: string): Promise<string[]> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix));
  const left: string[] = [];
  for (const name of names) {
    const home = join(tmpdir(), name);
    if (!isRunning(Number(name.slice(prefix.length).split('-')[0])) && (await isOurs(home))) left.push(home);
  }
  return left;
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
