import type { Logger } from 'pino';
import { waitAfter } from './backoff';
import type { Relayed } from './relay';

export type Warnings = Pick<Logger, 'warn'>;

const busyWaitMs = 200;
const firstRetryMs = 250;

/**
 * Runs one kind of work for many names (LAs, or the shared database): at a hint at once, after a failure again with growing waits, and
 * at a sweep for what a dead process left. Work for one name never runs twice at the same time; a hint meanwhile makes it run again.
 */
export class Dispatcher {
  private readonly running = new Map<string, Promise<void>>();
  private readonly again = new Set<string>();
  private readonly failures = new Map<string, number>();
  private readonly retries = new Map<string, NodeJS.Timeout>();
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> | undefined;
  private sweepAgain = false;
  private closed = false;

  constructor(
    private readonly work: (name: string) => Promise<Relayed>,
    private readonly names: () => Promise<string[]>,
    private readonly log: Warnings,
  ) {}

  start(sweepMs: number): void {
    this.timer = setInterval(() => this.sweep(), sweepMs).unref();
    this.sweep();
  }

  hint(name: string): void {
    if (this.closed) return;
    if (this.running.has(name)) {
      this.again.add(name);
      return;
    }
    this.running.set(name, this.run(name));
  }

  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.timer);
    for (const retry of this.retries.values()) clearTimeout(retry);
    await this.sweeping;
    await Promise.allSettled(this.running.values());
  }

  /** Looks at all places. One look at a time; what is asked for meanwhile is one more. */
  sweep(): void {
    this.sweepAgain = true;
    this.sweeping ??= this.sweepWhileAsked();
  }

  private async sweepWhileAsked(): Promise<void> {
    while (this.sweepAgain && !this.closed) {
      this.sweepAgain = false;
      await this.sweepOnce();
    }
    this.sweeping = undefined;
  }

  private async sweepOnce(): Promise<void> {
    try {
      for (const name of await this.names()) this.hint(name);
    } catch (error) {
      this.log.warn({ kind: kindOf(error) }, 'sweep could not list its places');
    }
  }

  /** Is there more to do? Another process at the same outbox is waited for: what was written meanwhile may be left to us. */
  private async step(name: string): Promise<boolean> {
    const done = await this.work(name);
    if (done !== 'busy') return done > 0;
    await new Promise((resolve) => setTimeout(resolve, busyWaitMs));
    return true;
  }

  private async run(name: string): Promise<void> {
    try {
      do {
        this.again.delete(name);
        // Until nothing is left, batch by batch.
        while (!this.closed && (await this.step(name)));
      } while (this.again.has(name) && !this.closed);
      this.failures.delete(name);
    } catch (error) {
      this.log.warn({ place: name, kind: kindOf(error) }, 'left for the next try');
      this.tryAgainLater(name);
    } finally {
      this.running.delete(name);
    }
  }

  private tryAgainLater(name: string): void {
    if (this.closed) return;
    const before = this.failures.get(name) ?? 0;
    this.failures.set(name, before + 1);
    clearTimeout(this.retries.get(name));
    this.retries.set(name, setTimeout(() => this.hint(name), waitAfter(before, firstRetryMs)).unref());
  }
}

/** Kinds and codes only: a message may hold what a person typed (SY-03). */
export function kindOf(error: unknown): string {
  const code = (error as { code?: string } | null | undefined)?.code;
  const name = error instanceof Error ? error.constructor.name : typeof error;
  return code ? `${name} ${code}` : name;
}
