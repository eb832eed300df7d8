import { kindOf } from '@tutela/platform';
import type { Logger } from 'pino';
import type { DataSource, QueryRunner } from 'typeorm';
import { changeChannel } from './changes.store';

/** What we use of a connection of pg. */
interface Heard {
  on(event: 'notification', hear: (message: { payload?: string }) => void): void;
  once(event: 'error' | 'end', lose: () => void): void;
}

/** One connection that hears which organisations a commit has changed something for, in whichever process it was. */
export class CommitEar {
  private runner: QueryRunner | undefined;
  private opening = false;
  private closed = false;

  constructor(
    private readonly source: DataSource,
    private readonly hear: (organisation: string) => void,
    private readonly log: Logger,
  ) {}

  get isOpen(): boolean {
    return this.runner !== undefined;
  }

  /** A connection that cannot be had now is tried again by the sweep. */
  async open(): Promise<void> {
    if (this.runner || this.opening || this.closed) return;
    this.opening = true;
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as Heard;
      client.on('notification', ({ payload }) => {
        if (payload !== undefined) this.hear(payload);
      });
      client.once('error', () => this.lose(runner));
      client.once('end', () => this.lose(runner));
      await runner.query(`LISTEN ${changeChannel}`);
      this.runner = runner;
    } catch (error) {
      this.log.warn({ kind: kindOf(error) }, 'commits are not heard; pages are told by the sweep');
      await runner.release().catch(() => undefined);
    } finally {
      this.opening = false;
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    const runner = this.runner;
    this.runner = undefined;
    if (!runner) return;
    await runner.query(`UNLISTEN ${changeChannel}`).catch(() => undefined);
    await runner.release().catch(() => undefined);
  }

  private lose(runner: QueryRunner): void {
    if (this.runner !== runner) return;
    this.runner = undefined;
    void runner.release().catch(() => undefined);
  }
}
