import type { KeyObject } from 'node:crypto';
import { readSession, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { mintToken } from '@tutela/platform';

export type Session = NonNullable<OutputOf<typeof readSession>['session']>;

/** Rule 17 of security.md: what was read is used for at most so long. */
const cachedForMs = 1000;
const answerWithinMs = 5000;

interface Read {
  readonly begunAt: number;
  readonly session: Promise<Session | undefined>;
}

/** Reads sessions from identity: at each request, not by events, so that a withdrawal holds with the bus stopped (VS-12). */
export class SessionReader {
  /** In the order they were begun, oldest first. */
  private readonly reads = new Map<string, Read>();

  constructor(
    private readonly identityUrl: string,
    private readonly key: KeyObject,
  ) {}

  /**
   * The session behind a browser's reference, at most one second old; undefined if it has ended.
   * @throws Refusal `unreachable` if identity does not answer
   */
  read(reference: string): Promise<Session | undefined> {
    const now = performance.now();
    this.dropOld(now);
    const known = this.reads.get(reference);
    if (known) return known.session;
    const session = this.ask({ reference, watching: false }, answerWithinMs);
    this.reads.set(reference, { begunAt: now, session });
    // A failure is not an answer: the next request asks again.
    session.catch(() => this.reads.delete(reference));
    return session;
  }

  /** Past the cache, for streams; watching does not keep a session from going idle. */
  watch(reference: string, withinMs: number): Promise<Session | undefined> {
    return this.ask({ reference, watching: true }, withinMs);
  }

  private async ask(input: InputOf<typeof readSession>, withinMs: number): Promise<Session | undefined> {
    const token = await mintToken(this.key, 'identity', 'gateway');
    try {
      const response = await fetch(this.identityUrl + readSession.path, {
        method: readSession.method,
        headers: { 'content-type': 'application/json', 'x-tutela-token': token },
        body: JSON.stringify(input),
        signal: AbortSignal.timeout(withinMs),
      });
      if (!response.ok) throw new Refusal('unreachable');
      return readSession.out.parse(await response.json()).session;
    } catch {
      throw new Refusal('unreachable');
    }
  }

  /** After identity gave the browser another reference, or ended the session. */
  forget(reference: string): void {
    this.reads.delete(reference);
  }

  private dropOld(now: number): void {
    for (const [reference, read] of this.reads) {
      if (now - read.begunAt < cachedForMs) return;
      this.reads.delete(reference);
    }
  }
}
