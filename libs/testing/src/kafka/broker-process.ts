import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { open, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const readyWithinMs = 60_000;
const endsWithinMs = 30_000;
const everyMs = 50;

/** A broker's folder with its settings, and the jars that it runs from. */
export interface BrokerPlace {
  readonly home: string;
  readonly jars: string;
  readonly port: number;
}

const pidFile = (home: string): string => join(home, 'kafka.pid');
const settingsOf = ({ home }: BrokerPlace): string => join(home, 'server.properties');

/** Prepares the data folder of a new cluster, with the users that it knows from the first moment on (StorageTool's `--add-scram`). */
export async function format(place: BrokerPlace, users: readonly string[] = []): Promise<void> {
  const cluster = randomBytes(16).toString('base64url');
  // One word: a name may begin with a dash.
  const tool = ['kafka.tools.StorageTool', 'format', `--cluster-id=${cluster}`, '-c', settingsOf(place)];
  await execute('java', [...javaFlags(place), ...tool, ...users.flatMap((user) => ['--add-scram', user])]);
}

/** Starts the broker in a session of its own, so that Ctrl-C does not reach it before those who use it; waits until it listens. */
export async function launch(place: BrokerPlace): Promise<number> {
  const log = await open(join(place.home, 'kafka.log'), 'a', 0o600);
  const args = [...javaFlags(place), 'kafka.Kafka', settingsOf(place)];
  const child = spawn('java', args, { detached: true, stdio: ['ignore', log.fd, log.fd] });
  const ended = new AbortController();
  child.once('exit', () => ended.abort());
  child.once('error', () => ended.abort());
  child.unref();
  await log.close();
  if (child.pid !== undefined) await writeFile(pidFile(place.home), String(child.pid));
  const until = Date.now() + readyWithinMs;
  while (!(await listens(place.port))) {
    if (ended.signal.aborted || Date.now() > until)
      throw new Error(`Kafka does not start: ${await endOfLog(place.home)}`);
    await pause(everyMs);
  }
  return child.pid ?? 0;
}

/** Ends the broker of a folder, if one runs there. */
export async function end(home: string, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const pid = Number(await readFile(pidFile(home), 'utf8').catch(() => ''));
  if (pid === 0) return;
  const until = Date.now() + endsWithinMs;
  if (await isBrokerOf(home, pid)) process.kill(pid, signal);
  while (await isBrokerOf(home, pid)) {
    if (Date.now() > until) throw new Error(`Kafka (process ${pid}) does not stop.`);
    await pause(everyMs);
  }
  await rm(pidFile(home), { force: true });
}

/** The number may have been given to another program since; one that nobody buried (state Z) has ended. */
async function isBrokerOf(home: string, pid: number): Promise<boolean> {
  const { stdout } = await execute('ps', ['-ww', '-o', 'stat=,args=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return !stdout.trim().startsWith('Z') && stdout.includes(join(home, 'server.properties'));
}

function javaFlags({ jars }: BrokerPlace): string[] {
  const quick = ['-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
  const logging = '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn';
  return [...quick, logging, '-cp', join(jars, '*')];
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    const answer = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}

async function endOfLog(home: string): Promise<string> {
  const text = await readFile(join(home, 'kafka.log'), 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-10).join('\n');
}
