import type { Place } from '@tutela/platform';
import { act } from '@tutela/platform';
import { followCases } from '@tutela/contracts';
import type { Logger } from 'pino';
import { CommitEar } from './commit-ear';
import { readVersion } from './changes.store';

const sweepMs = 500;
const watcher = { kind: 'system', name: 'version-watch' } as const;

type Tell = (version: number) => void;

/**
 * Tells an organisation's version to all who listen: at the commit that changed it, of whichever process, and at a sweep while the
 * connection that hears of commits is away.
 */
export class VersionWatch {
  private readonly listeners = new Map<string, Set<Tell>>();
  private readonly ear: CommitEar;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly shared: Place,
    log: Logger,
  ) {
    this.ear = new CommitEar(shared.source, (organisation) => void this.look(organisation), log);
  }

  async open(): Promise<void> {
    await this.ear.open();
    this.timer = setInterval(() => this.sweep(), sweepMs);
  }

  async read(organisation: string): Promise<number> {
    return act(this.shared, followCases, watcher, (tx) => readVersion(tx, organisation));
  }

  /** The answer ends it. */
  listen(organisation: string, tell: Tell): () => void {
    const others = this.listeners.get(organisation) ?? new Set();
    this.listeners.set(organisation, others.add(tell));
    // What was changed between the first reading and now.
    void this.look(organisation);
    return () => {
      others.delete(tell);
      if (others.size === 0) this.listeners.delete(organisation);
    };
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    this.listeners.clear();
    await this.ear.close();
  }

  private sweep(): void {
    if (this.ear.isOpen) return;
    void this.ear.open();
    for (const organisation of this.listeners.keys()) void this.look(organisation);
  }

  private async look(organisation: string): Promise<void> {
    if (!this.listeners.has(organisation)) return;
    // A database that is away for a moment is asked again at the next sweep.
    const version = await this.read(organisation).catch(() => undefined);
    if (version === undefined) return;
    for (const tell of this.listeners.get(organisation) ?? []) tell(version);
  }
}
