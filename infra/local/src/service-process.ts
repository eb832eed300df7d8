import { fork, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stopChild } from './children';

const repository = join(__dirname, '../../..');
const patienceMs = 60_000;

interface Settings {
  readonly service: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Where its log goes, a line of JSON each. */
  readonly logs: string;
}

export interface ServiceProcess {
  readonly url: string;
  /** Asks it to end in order, and waits until it has; after ten seconds it is killed. */
  close(): Promise<void>;
}

/**
 * A service as it is deployed: its own `main.js`, configured by its environment alone. Ready once it says where it listens.
 * @throws Error if it ends before, with what it wrote last, or takes too long; nothing of it is left then
 */
export async function startServiceProcess({ service, environment, logs }: Settings): Promise<ServiceProcess> {
  const program = join(repository, 'services', service, 'dist/main.js');
  const child = fork(join(__dirname, 'service-child.js'), [program], {
    env: { PATH: process.env['PATH'], UV_THREADPOOL_SIZE: process.env['UV_THREADPOOL_SIZE'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
    // Ctrl-C reaches the whole group, but the launcher decides about the order.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const close = () => stopChild(child, ended);
  try {
    return { url: await listening(service, child, join(logs, `${service}.log`)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function listening(service: string, child: ChildProcess, logFile: string): Promise<string> {
  const file = createWriteStream(logFile, { flags: 'a', mode: 0o600 });
  let last = '';
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => reject(new Error(`${service} does not say where it listens.`)), patienceMs);
    // Not at its exit: what it wrote last may still be on its way then.
    child.once('close', (code) => {
      clearTimeout(tooLong);
      reject(new Error(`${service} has ended with ${code}. ${last}`));
      if (code !== 0) process.stderr.write(`\n  ${service} has ended with ${code}; see log/${service}.log\n`);
    });
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface(stream).on('line', (line) => {
        file.write(`${line}\n`);
        last = line;
        const url = urlIn(line);
        if (url === undefined) return;
        clearTimeout(tooLong);
        resolve(url);
      });
    }
  });
}

/** Of the line that a service writes once it listens. */
function urlIn(line: string): string | undefined {
  try {
    const { url, msg } = JSON.parse(line) as { url?: string; msg?: string };
    return msg?.endsWith(' listens') === true ? url : undefined;
  } catch {
    return undefined;
  }
}
