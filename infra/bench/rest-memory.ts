import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { littleOf, type Measure } from './measure';
import type { Stand } from './stand';

const bareServer = `require('node:http').createServer().listen(0, () => console.log('ready'))`;
const kilobytesAMegabyte = 1024;

/** What the platform's process holds once it has started and nobody asks it anything; beside a bare HTTP server. Where there is /proc. */
export async function restMemory({ platform }: Stand): Promise<Measure[]> {
  const value = await residentMb(platform.pid);
  const child = spawn(process.execPath, ['-e', bareServer], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const limit = await residentMb(child.pid);
  child.kill();
  return [littleOf('rest-memory', 'MB', { value, limit })];
}

async function residentMb(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / kilobytesAMegabyte;
}
