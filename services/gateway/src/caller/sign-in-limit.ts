import { limitedBy } from './client-address';

const minuteMs = 60_000;

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/**
 * Tries at signing in, per address: a bucket of one minute's tries that fills steadily. It keeps guessing machines from
 * identity's password queue; the limits that hold per person are identity's own (security.md rule 13).
 */
export class SignInLimit {
  /** In the order of the last try, oldest first. */
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly triesPerMinute: number) {}

  /** Takes one try. Seconds to wait before the next one, 0 if this one is granted. */
  take(address: string, nowMs = performance.now()): number {
    this.dropFull(nowMs);
    const who = limitedBy(address);
    const tokens = this.tokensOf(this.buckets.get(who), nowMs);
    const granted = tokens >= 1;
    this.buckets.delete(who);
    this.buckets.set(who, { tokens: granted ? tokens - 1 : tokens, at: nowMs });
    return granted ? 0 : Math.ceil(((1 - tokens) * minuteMs) / this.triesPerMinute / 1000);
  }

  private tokensOf(bucket: Bucket | undefined, nowMs: number): number {
    if (!bucket) return this.triesPerMinute;
    return Math.min(this.triesPerMinute, bucket.tokens + ((nowMs - bucket.at) * this.triesPerMinute) / minuteMs);
  }

  private dropFull(nowMs: number): void {
    for (const [who, bucket] of this.buckets) {
      if (nowMs - bucket.at < minuteMs) return;
      this.buckets.delete(who);
    }
  }
}
