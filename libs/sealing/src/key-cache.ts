import { requireKey } from './key-material';

const longestTtlMs = 60_000;

export interface KeyCacheOptions {
  /** Milliseconds a key may stay after it was stored; at most 60,000 (security.md 26). */
  readonly ttlMs: number;
  readonly maxEntries: number;
  /** Milliseconds that only grow (`performance.now`): a wall clock set back would let keys live on. */
  readonly now: () => number;
}

interface Entry {
  readonly key: Buffer;
  readonly storedAt: number;
}

/**
 * Unwrapped keys for at most a minute, the oldest out first. Reading does not prolong a stay.
 * The cache owns its copies and wipes them; it hands out copies, because a key wiped under its user would seal with zeros.
 */
export class KeyCache {
  /** A Map keeps the order of storing, and all stay equally long: the first entry is always the next to go. */
  readonly #entries = new Map<string, Entry>();
  readonly #options: KeyCacheOptions;

  /** @throws RangeError when keys would stay longer than 60 s or there is no room */
  constructor(options: KeyCacheOptions) {
    if (!(options.ttlMs > 0 && options.ttlMs <= longestTtlMs)) throw new RangeError('Keys stay at most 60 s');
    if (!(options.maxEntries >= 1)) throw new RangeError('A key cache has room for at least one key');
    this.#options = options;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(id: string): Buffer | undefined {
    this.evictExpired();
    const entry = this.#entries.get(id);
    return entry && Buffer.from(entry.key);
  }

  put(id: string, key: Buffer): void {
    requireKey(key);
    this.forget(id);
    this.evictExpired();
    if (this.#entries.size >= this.#options.maxEntries) this.#evictOldest();
    this.#entries.set(id, { key: Buffer.from(key), storedAt: this.#options.now() });
  }

  /** Wipes one key at once, as the erasure of a child asks (VS-23). */
  forget(id: string): void {
    this.#entries.get(id)?.key.fill(0);
    this.#entries.delete(id);
  }

  clear(): void {
    for (const id of [...this.#entries.keys()]) this.forget(id);
  }

  /** Each use does this by itself; an idle process calls it on a timer, so that its keys go too. */
  evictExpired(): void {
    const oldestAllowed = this.#options.now() - this.#options.ttlMs;
    for (const [id, entry] of this.#entries) {
      if (entry.storedAt > oldestAllowed) return;
      this.forget(id);
    }
  }

  #evictOldest(): void {
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined) this.forget(oldest);
  }
}
