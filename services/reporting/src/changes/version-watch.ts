import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { followChanges } from '@tutela/contracts';
import { Acts } from '@tutela/platform';
import { readVersion } from './version.store';

const everyMs = 500;
const watcher = { kind: 'system', name: 'version-watch' } as const;

type Tell = (version: number) => void;

/** Looks at an authority's version while somebody listens: one look for all its listeners, none where nobody does. */
@Injectable()
export class VersionWatch implements OnModuleDestroy {
  private readonly listeners = new Map<string, Set<Tell>>();
  private readonly timers = new Map<string, NodeJS.Timeout>();

  constructor(private readonly acts: Acts) {}

  /** The version now; refused as unreachable while the LA's database is away. */
  async read(la: string): Promise<number> {
    return this.acts.inLa(la, followChanges, watcher, readVersion);
  }

  /** Tells the version at each look, also where it is the same. The answer ends it. */
  listen(la: string, tell: Tell): () => void {
    const others = this.listeners.get(la);
    if (others) others.add(tell);
    else {
      this.listeners.set(la, new Set([tell]));
      this.lookLater(la);
    }
    return () => this.leave(la, tell);
  }

  onModuleDestroy(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    this.listeners.clear();
  }

  private leave(la: string, tell: Tell): void {
    const others = this.listeners.get(la);
    others?.delete(tell);
    if (others?.size !== 0) return;
    this.listeners.delete(la);
    clearTimeout(this.timers.get(la));
    this.timers.delete(la);
  }

  private lookLater(la: string): void {
    this.timers.set(
      la,
      setTimeout(() => void this.look(la), everyMs),
    );
  }

  private async look(la: string): Promise<void> {
    // A database that is away for a moment is asked again at the next look.
    const version = await this.read(la).catch(() => undefined);
    const listeners = this.listeners.get(la);
    if (!listeners) return;
    if (version !== undefined) for (const tell of listeners) tell(version);
    this.lookLater(la);
  }
}
