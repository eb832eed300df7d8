import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port';

const execute = promisify(execFile);
const repository = join(__dirname, '../../..');
/** The machine may be busy and nothing be built yet. */
const readyWithinMs = 120_000;
const fedWithinMs = 240_000;

/** The progress line where all is done. */
const whole = /Demonstration data: (\d+) of \1,/;

/** The whole product as `npm start` runs it, on a free port and a home of its own. */
export class Platform {
  private child: ChildProcess | undefined;
  private said = '';
  private startedAt = 0;

  private constructor(
    readonly home: string,
    readonly port: number,
    private readonly startsAt: string | undefined,
    private readonly how: readonly string[],
    private readonly variables: Readonly<Record<string, string>>,
  ) {}

  /**
   * Starts on a new home and resolves when it is ready.
   * @param startsAt an instant that its clock starts at; else it is now
   * @param how `--apart` starts each service as a process of its own
   * @param variables of its environment besides ours, such as a broker of its own
   */
  static async start(
    startsAt?: string,
    how: readonly string[] = [],
    variables: Readonly<Record<string, string>> = {},
  ): Promise<Platform> {
    const home = await mkdtemp(join(tmpdir(), 'tutela-e2e-'));
    // Root lends Postgres another account, which has to enter.
    await chmod(home, 0o755);
    const platform = new Platform(home, await freePort(), startsAt, how, variables);
    await platform.start();
    return platform;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** The page with the letters that would have been sent. */
  get mailboxUrl(): string {
    return this.printed(/Mailbox +(\S+)/);
  }

  /** How far its clock is ahead of this machine's; negative where it is behind. */
  get aheadMs(): number {
    return this.startsAt === undefined ? 0 : Date.parse(this.startsAt) - this.startedAt;
  }

  /** Is the demonstration data in? */
  get isFed(): boolean {
    return whole.test(this.said);
  }

  /** What it has printed since its last start. */
  get output(): string {
    return this.said;
  }

  /** Starts again on the same home. */
  async start(): Promise<void> {
    this.said = '';
    this.startedAt = Date.now();
    const child = spawn(process.execPath, ['infra/local/start.cjs', ...this.how], {
      cwd: repository,
      env: this.environment,
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    await this.saying(/Tutela is ready/, readyWithinMs);
  }

  /** Resolves once the demonstration's own list is in and its schools are coming. */
  feeding(): Promise<void> {
    return this.saying(/Demonstration data: (?!1 of)/, fedWithinMs);
  }

  /** Resolves once all demonstration data is in. */
  fed(): Promise<void> {
    return this.saying(whole, fedWithinMs);
  }

  /** The school's MIS in the demonstration, as `demo.json` tells it for the usual port. */
  misOf(address: string): string {
    return new URL(new URL(address).pathname, this.printed(/MIS +(\S+)/)).href;
  }

  /** Resolves once it has printed that. */
  async saying(words: RegExp, withinMs: number): Promise<void> {
    const until = Date.now() + withinMs;
    while (this.said.search(words) === -1) {
      const hasEnded = this.child === undefined || this.child.exitCode !== null || this.child.signalCode !== null;
      if (hasEnded || Date.now() > until)
        throw new Error(`The platform did not say "${String(words)}" but: ${this.said}`);
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
    const time = this.startsAt === undefined ? {} : { CLOCK_STARTS_AT: this.startsAt };
    // Where events go over Kafka, each product has topics of its own.
    const topics = { TOPIC_PREFIX: `${basename(this.home)}.` };
    const own = { PORT: String(this.port), TUTELA_HOME: this.home };
    return { ...process.env, ...this.variables, ...time, ...topics, ...own };
  }

  private printed(pattern: RegExp): string {
    const found = pattern.exec(this.said)?.[1];
    if (found === undefined) throw new Error(`The platform did not print ${String(pattern)}.`);
    return found;
  }
}
