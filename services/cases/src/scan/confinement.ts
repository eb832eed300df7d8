import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Logger } from 'pino';

const megabyte = 1024 * 1024;
/** What is written counts, not what is reserved: pdf.js' WebAssembly reserves more address space than any machine has. */
const mostMemoryMb = 1024;
/** Of all threads together; by the clock the drawing is ended before. */
const mostCpuSeconds = 30;
const mostOpenFiles = 64;
/** Node's own are eleven. Counted in a user namespace alone: outside of one the limit counts everything that the account runs. */
const mostThreads = 64;

const noNetwork = ['unshare', '--user', '--map-current-user', '--net', '--'];
const endsWithUs = ['setpriv', '--pdeathsig', 'KILL', '--no-new-privs', '--'];
const limits = [
  'prlimit',
  `--data=${mostMemoryMb * megabyte}`,
  `--cpu=${mostCpuSeconds}`,
  `--nofile=${mostOpenFiles}`,
  '--fsize=0',
  '--core=0',
];

/** What Linux holds a drawing process in, beside what Node holds it in. */
export interface Confinement {
  /** Begins the command; each part becomes the next, so that the process that is started is the one that draws. */
  readonly command: readonly string[];
  /** What does not hold here. */
  readonly lacks: readonly ('no-network' | 'limits')[];
}

const confinements: readonly Confinement[] = [
  { command: [...noNetwork, ...endsWithUs, ...limits, `--nproc=${mostThreads}`, '--'], lacks: [] },
  { command: [...endsWithUs, ...limits, '--'], lacks: ['no-network'] },
];

/** Held by Node alone: where there is no Linux, or none of util-linux' commands. */
export const unconfined: Confinement = { command: [], lacks: ['no-network', 'limits'] };

/** The strongest that works on this machine: namespaces can be forbidden, and are in most containers. */
export async function findConfinement(): Promise<Confinement> {
  for (const confinement of confinements) if (await works(confinement)) return confinement;
  return unconfined;
}

/** As `findConfinement`, and says in one line what does not hold here. */
export async function openConfinement(log: Logger): Promise<Confinement> {
  const confinement = await findConfinement();
  const { lacks } = confinement;
  if (lacks.length > 0) log.warn({ lacks }, 'scans are drawn with less around them than there could be');
  return confinement;
}

async function works({ command: [program = '', ...args] }: Confinement): Promise<boolean> {
  try {
    await promisify(execFile)(program, [...args, process.execPath, '--version'], { env: {}, timeout: 5000 });
    return true;
  } catch {
    return false;
  }
}
