import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ignoring } from './ignoring';
import { whoseProcess } from './whose-process';

/** What a running server says of itself in `postmaster.pid` (its lines 1, 4 and 8). */
export interface Postmaster {
  pid: number;
  port: number;
  /** `starting` and `stopping` servers are alive but answer nobody. */
  status: string;
}

/** The server that runs on this data directory, if one is alive. A stale file whose number is in use again is removed. */
export async function livePostmaster(dataDirectory: string): Promise<Postmaster | undefined> {
  const written = await readPidFile(dataDirectory);
  if (written === undefined) return undefined;
  const whose = await whoseProcess(written.pid, dataDirectory);
  if (whose === 'this cluster') return written;
  // Postgres itself sees through the file of a dead process, but not through a number that is in use again.
  if (whose === 'another' && isTaken(written.pid)) await removeStale(dataDirectory, written.pid);
  return undefined;
}

async function readPidFile(dataDirectory: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(dataDirectory, 'postmaster.pid'), 'utf8').catch(ignoring('ENOENT'));
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid < 1) return undefined;
  return { pid, port, status: lines[7]?.trim() ?? 'starting' };
}

function isTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function removeStale(dataDirectory: string, pid: number): Promise<void> {
  const again = await readPidFile(dataDirectory);
  if (again?.pid === pid) await rm(join(dataDirectory, 'postmaster.pid'));
}
