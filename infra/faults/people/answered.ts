import { setTimeout as pause } from 'node:timers/promises';
import { Refused } from '../../local/src/feed/gateway-session';

/** Whoever had no answer waits so long before sending again. */
const againMs = 200;
const notNow = [429, 500, 502, 503, 504];

/**
 * Sends once. A refusal by the rules is an answer and is thrown; of a connection that broke, or a part that was away, nobody knows
 * whether the act was done.
 */
export async function answered<T>(send: () => Promise<T>): Promise<T | 'no answer'> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof Refused && !notNow.includes(error.status)) throw error;
    await pause(againMs);
    return 'no answer';
  }
}

/** A person who acts again and again until told to stop; each act is recorded by its answer. */
export interface Acting {
  /** How many acts were begun. */
  readonly commands: number;
  stop(): Promise<void>;
}

/** Repeats until stopped; an act that throws ends it, and `stop` tells why. */
export function repeat(act: () => Promise<void>): { stop(): Promise<void> } {
  const over = new AbortController();
  const going = (async () => {
    while (!over.signal.aborted) await act();
  })();
  going.catch(() => undefined);
  return {
    stop: () => {
      over.abort();
      return going;
    },
  };
}
