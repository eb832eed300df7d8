import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** `unclear` is a Postgres of which we cannot see for whom it works: neither adopt it nor call its file stale. */
export type Whose = 'this cluster' | 'another' | 'unclear';

/** Whether a process number belongs to the server of this data directory, or was given to another program since. */
export function whoseProcess(pid: number, dataDirectory: string): Promise<Whose> {
  return process.platform === 'linux' ? askProc(pid, dataDirectory) : askPs(pid, dataDirectory);
}

async function askProc(pid: number, dataDirectory: string): Promise<Whose> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // A server that nobody buried (state Z) still has its number, and Postgres would take it for a living one.
  if (!/^\d+ \(postgres\) [^Z]/.test(status)) return 'another';
  // The server works inside its data, and the link follows a folder that was moved. A container's root may not read
  // the link of another account's process, but always the command.
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  if (folder !== undefined) return folder === dataDirectory ? 'this cluster' : 'another';
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.split('\0').includes(dataDirectory) ? 'this cluster' : 'unclear';
}

async function askPs(pid: number, dataDirectory: string): Promise<Whose> {
  const answer = await execute('ps', ['-ww', '-o', 'stat=,args=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  const line = answer.stdout.trim();
  if (!/^[^Z].*postgres/.test(line)) return 'another';
  return line.includes(`-D ${dataDirectory} `) ? 'this cluster' : 'unclear';
}
