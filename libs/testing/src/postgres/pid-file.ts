import { execFile } from 'node:child_process';
import { readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ignoring } from './ignoring';

const execute = promisify(execFile);

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
  if (await isServerOf(dataDirectory, written.pid)) return written;
  if (isTaken(written.pid)) await removeStale(dataDirectory, written.pid);
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

async function isServerOf(dataDirectory: string, pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return isNamedPostgres(pid);
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // A server that nobody buried (state Z) still has its number, and Postgres would take it for a living one.
  if (!/^\d+ \(postgres\) [^Z]/.test(status)) return false;
  // A container's root may not look into the processes of other accounts (EACCES): then the name has to be enough.
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => dataDirectory);
  return folder === dataDirectory;
}

async function isNamedPostgres(pid: number): Promise<boolean> {
  const answer = await execute('ps', ['-o', 'stat=,comm=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return /^[^Z].*postgres/.test(answer.stdout.trim());
}

function isTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function removeStale(dataDirectory: string, pid: number): Promise<void> {
  const again = await readPidFile(dataDirectory);
  if (again?.pid === pid) await rm(join(dataDirectory, 'postmaster.pid'));
}
