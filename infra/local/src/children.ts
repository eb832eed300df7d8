import { fork, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

const patienceMs = 10_000;

export interface Child {
  /** Resolves when it has ended, by itself too. */
  readonly ended: Promise<void>;
  send(message: object): void;
  /** Resolves when it has ended; kills it if it does not end within ten seconds. */
  stop(): Promise<void>;
}

interface Birth {
  /** Path under `dist`, without `.js`. */
  readonly program: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  readonly onMessage: (message: unknown) => void;
}

/** A process of its own that ends with us, with the environment given and nothing of ours. */
export function startChild({ program, args, env, logFile, onMessage }: Birth): Child {
  const child = fork(join(__dirname, `${program}.js`), [...args], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  child.on('message', onMessage);
  child.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    ended,
    send: (message) => {
      if (child.connected) child.send(message);
    },
    stop: () => stopChild(child, ended),
  };
}

/** Asks it to end in order, and kills it where it does not within ten seconds: one that hangs must not keep the others from ending. */
export async function stopChild(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM');
  const killing = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await ended;
  clearTimeout(killing);
}
