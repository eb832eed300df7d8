import { fork, execFile, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withLock } from '../local/src/tags/lock';

const folder = join(__dirname, 'process');
const patienceMs = 90_000;
let built: Promise<void> | undefined;

/** Once a test file; files that run side by side take turns, so that none starts what another is writing. */
export function build(): Promise<void> {
  return (built ??= inTurn(Date.now() + patienceMs));
}

async function inTurn(until: number): Promise<void> {
  let failure: unknown;
  const run = () => promisify(execFile)(process.execPath, [join(folder, 'build.cjs')]);
  try {
    await withLock(join(folder, '.building.lock'), () => run().catch((error: unknown) => (failure = error)));
  } catch (error) {
    // A first build takes longer than the lock waits.
    if (Date.now() > until) throw error;
    return inTurn(until);
  }
  if (failure !== undefined) throw failure as Error;
}

/** A process of the tests, made by the same build as the product. It ends with its parent. */
export class Child {
  /** All that it has written, logs and errors. */
  output = '';
  readonly ended: Promise<number | null>;

  private constructor(private readonly child: ChildProcess) {
    child.on('error', () => undefined);
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (bytes: Buffer) => (this.output += bytes.toString()));
    this.ended = new Promise((resolve) => child.once('exit', resolve));
  }

  /** @param preload a module that the process loads before its own */
  static async start(program: 'platform' | 'agent', args: readonly string[], preload?: string): Promise<Child> {
    await build();
    const env = { PATH: process.env['PATH'], UV_THREADPOOL_SIZE: '8' };
    const stdio = ['ignore' as const, 'pipe' as const, 'pipe' as const, 'ipc' as const];
    const execArgv = preload === undefined ? [] : ['--require', preload];
    return new Child(fork(join(folder, `dist/${program}.process.js`), [...args], { env, stdio, execArgv }));
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  hear(listener: (message: Record<string, unknown>) => unknown): void {
    this.child.on('message', listener);
  }

  send(message: unknown): void {
    this.child.send(message as object);
  }

  /** At once: nothing of it is finished. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
