/** So many requests in a window of seconds, for each token. */
export interface RateLimit {
  requests: number;
  windowSeconds: number;
}

/** Counts requests per token in fixed windows. */
export class RateLimiter {
  private limit: RateLimit | undefined;
  private readonly windows = new Map<string, { startedAt: number; used: number }>();

  constructor(private readonly now: () => Date) {}

  /** Sets the limit, or lifts it, and starts every window anew. */
  set(limit: RateLimit | undefined): void {
    this.limit = limit;
    this.windows.clear();
  }

  /** Counts one request; the seconds to wait when the window is used up, otherwise 0. */
  take(token: string): number {
    if (!this.limit) return 0;
    const length = this.limit.windowSeconds * 1000;
    const now = this.now().getTime();
    const current = this.windows.get(token);
    const window = current && now < current.startedAt + length ? current : { startedAt: now, used: 0 };
    this.windows.set(token, window);
    if (window.used >= this.limit.requests) return Math.ceil((window.startedAt + length - now) / 1000);
    window.used += 1;
    return 0;
  }
}
