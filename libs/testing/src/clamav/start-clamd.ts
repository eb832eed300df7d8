import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { eicar, signatures } from './eicar';

const readyWithinMs = 30_000;
const everyMs = 50;

/** A real clamd on this machine with a database of one signature. It ends with this process. */
export interface RunningClamd {
  /** As `SCANNER` names it. */
  readonly address: string;
  /** It is away until `startAgain`, at the same port. */
  stop(): Promise<void>;
  startAgain(): Promise<void>;
  /** Stops it and removes its folder. */
  close(): Promise<void>;
}

/** The clamd of this machine: `CLAMD` names one, else that in the path or where Debian puts it; undefined where there is none. */
export function findClamd(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin'];
  return [process.env['CLAMD'], ...folders.map((folder) => join(folder, 'clamd'))].find(
    (path) => path !== undefined && existsSync(path),
  );
}

/** Starts a clamd in a temporary folder on a free port. @throws Error with its log if it does not answer */
export async function startClamd(): Promise<RunningClamd> {
  const program = findClamd();
  if (program === undefined) throw new Error('No clamd was found: CLAMD names one, or install clamav-daemon.');
  const home = await mkdtemp(join(tmpdir(), 'tutela-clamd-'));
  const port = await freePort();
  await writeFile(join(home, 'tutela.hdb'), signatures(eicar()).ofTheWhole);
  await writeFile(join(home, 'tutela.ndb'), signatures(eicar()).ofAPart);
  await writeFile(join(home, 'clamd.conf'), settings(home, port));
  let child = await launch(program, home, port);
  const stop = () => end(child);
  return {
    address: `tcp://127.0.0.1:${port}`,
    stop,
    startAgain: async () => {
      child = await launch(program, home, port);
    },
    close: async () => {
      await stop();
      await rm(home, { recursive: true });
    },
  };
}

function settings(home: string, port: number): string {
  return [
    `DatabaseDirectory ${home}`,
    `TemporaryDirectory ${home}`,
    `LogFile ${join(home, 'clamd.log')}`,
    'TCPAddr 127.0.0.1',
    `TCPSocket ${port}`,
    // Else it becomes the account of the distribution, which may not read the folder.
    `User ${userInfo().username}`,
    'Foreground yes',
    'OfficialDatabaseOnly no',
    'StreamMaxLength 30M',
    '',
  ].join('\n');
}

async function launch(program: string, home: string, port: number): Promise<ChildProcess> {
  const child = spawn(program, ['--config-file', join(home, 'clamd.conf')], { stdio: 'ignore' });
  child.on('error', () => undefined);
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  const until = Date.now() + readyWithinMs;
  while (!(await answers(port))) {
    if (child.exitCode !== null || Date.now() > until) {
      throw new Error(`clamd does not start: ${await readFile(join(home, 'clamd.log'), 'utf8').catch(() => '')}`);
    }
    await pause(everyMs);
  }
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => socket.write('zPING\0'));
    socket.once('data', (said) => resolve(said.toString('latin1').startsWith('PONG')));
    socket.once('close', () => resolve(false));
    socket.once('error', () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
