import { followChanges } from '@tutela/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { meKey } from '@tutela/web';
import { figuresKey } from './figures-key';

const gatherMs = 250;
const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

/** The parts of an EventSource that are used, so that a test can stand in for it. */
export interface Stream {
  onmessage: ((event: { data: string }) => void) | null;
  onopen: (() => void) | null;
  onerror: (() => void) | null;
  close: () => void;
}

type Open = (url: string) => Stream;

const openEventSource: Open = (url) => new EventSource(url) as unknown as Stream;

/**
 * Follows the authority's changes and makes figures out of date at each; gives back what ends it. Many changes at once
 * become one reading. A stream that breaks is opened again, later each time; whether the session still lives is asked at once.
 */
export function followLive(client: QueryClient, open: Open = openEventSource): () => void {
  let stream: Stream | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let wait = firstWaitMs;
  let changes = 0;
  let isReading = false;
  let hasEnded = false;

  // A reading that is under way is waited for: while a year is fed, changes come faster than pages are read.
  const readAgain = async (): Promise<void> => {
    gathering = undefined;
    const known = changes;
    isReading = true;
    await client.invalidateQueries({ queryKey: [figuresKey] });
    isReading = false;
    if (changes > known && !hasEnded) gather();
  };
  const gather = (): void => {
    if (!isReading) gathering ??= setTimeout(() => void readAgain(), gatherMs);
  };
  const onChange = ({ data }: { data: string }): void => {
    if (!isVersion(data)) return;
    changes += 1;
    gather();
  };
  const connect = (): void => {
    stream = open(`/api${followChanges.path}`);
    stream.onmessage = onChange;
    stream.onopen = () => {
      wait = firstWaitMs;
    };
    stream.onerror = () => {
      stream?.close();
      void client.invalidateQueries({ queryKey: meKey });
      waiting = setTimeout(connect, wait);
      wait = Math.min(wait * 2, longestWaitMs);
    };
  };
  connect();
  return () => {
    hasEnded = true;
    stream?.close();
    clearTimeout(waiting);
    clearTimeout(gathering);
  };
}

function isVersion(data: string): boolean {
  try {
    return followChanges.out.safeParse(JSON.parse(data)).success;
  } catch {
    return false;
  }
}
