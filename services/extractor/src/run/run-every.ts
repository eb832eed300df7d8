import { setTimeout as pause } from 'node:timers/promises';

/** Acts again and again until the signal, each time after the one before has ended and the minutes have passed. */
export async function runEvery(minutes: number, signal: AbortSignal, act: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    await act();
    await pause(minutes * 60_000, undefined, { signal }).catch(() => undefined);
  }
}
