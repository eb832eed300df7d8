import { fork, execFile, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withLock } from '../local/src/tags/lock';

const folder = join(__dirname, 'process');
let built: Promise<unknown> | undefined;

/** Once a test file; files that run side by side take turns, so that none starts what another is writing. */
function build(): Promise<unknown> {
  return (built ??= withLock(join(folder, '.building.lock'), () =>
    promisify(execFile)(process.execPath, [join(folder, 'build.cjs')]),
  ));
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

  static async start(program: 'platform' | 'agent', args: readonly string[]): Promise<Child> {
    await build();
    const env = { PATH: process.env['PATH'], UV_THREADPOOL_SIZE: '8' };
    const stdio = ['ignore' as const, 'pipe' as const, 'pipe' as const, 'ipc' as const];
    return new Child(fork(join(folder, `dist/${program}.process.js`), [...args], { env, stdio, execArgv: [] }));
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
