import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port';

const execute = promisify(execFile);
const repository = join(__dirname, '../../..');
/** The machine may be busy and nothing be built yet. */
const readyWithinMs = 120_000;

/** The whole product as `npm start` runs it, on a free port and a home of its own. */
export class Platform {
  private child: ChildProcess | undefined;
  private said = '';

  private constructor(
    readonly home: string,
    readonly port: number,
  ) {}

  /** Starts on a new home and resolves when it is ready. */
  static async start(): Promise<Platform> {
    const home = await mkdtemp(join(tmpdir(), 'tutela-e2e-'));
    // Root lends Postgres another account, which has to enter.
    await chmod(home, 0o755);
    const platform = new Platform(home, await freePort());
    await platform.start();
    return platform;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** What it has printed since its last start. */
  get output(): string {
    return this.said;
  }

  /** Starts again on the same home. */
  async start(): Promise<void> {
    this.said = '';
    const child = spawn(process.execPath, ['infra/local/start.cjs'], { cwd: repository, env: this.environment });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    await this.saying('Tutela is ready', readyWithinMs);
  }

  /** Resolves once it has printed that. */
  async saying(words: string, withinMs: number): Promise<void> {
    const until = Date.now() + withinMs;
    while (!this.said.includes(words)) {
      const hasEnded = this.child === undefined || this.child.exitCode !== null || this.child.signalCode !== null;
      if (hasEnded || Date.now() > until) throw new Error(`The platform did not say "${words}" but: ${this.said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** One press of a tag, by user id or serial. */
  async press(whose: string): Promise<string> {
    const { stdout } = await execute(process.execPath, ['infra/local/otp.cjs', whose], {
      cwd: repository,
      env: this.environment,
    });
    return stdout.trim();
  }

  /** Stops it as Ctrl-C does; the exit code. */
  async stop(): Promise<number | null> {
    return this.end('SIGINT');
  }

  /** Ends it as a power cut of its process would: nothing is closed. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Stops it and removes its home. */
  async remove(): Promise<void> {
    await this.stop();
    await rm(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  private end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve(null);
    return new Promise((resolve) => {
      child.once('exit', (code) => resolve(code));
      child.kill(signal);
    });
  }

  private get environment(): NodeJS.ProcessEnv {
    return { ...process.env, PORT: String(this.port), TUTELA_HOME: this.home };
  }
}
