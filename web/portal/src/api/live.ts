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

interface Following {
  /** Told when figures have been read because of a change, with the time of that reading in ms. */
  onNews?: (readAt: number) => void;
  open?: Open;
}

/**
 * Follows the authority's changes and makes figures out of date at each; gives back what ends it. Many changes at once
 * become one reading. A stream that breaks is opened again, later each time; whether the session still lives is asked at once.
 * Each stream begins with the version that stands, which is news only where it is another than the page knew.
 */
export function followLive(client: QueryClient, { onNews, open = openEventSource }: Following = {}): () => void {
  let stream: Stream | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let wait = firstWaitMs;
  let version: number | undefined;
  let hasBroken = false;
  let isReading = false;
  let hasEnded = false;

  // A reading that is under way is waited for: while a year is fed, changes come faster than pages are read.
  const readAgain = async (): Promise<void> => {
    gathering = undefined;
    const known = version;
    const before = lastReadAt(client);
    isReading = true;
    await client.invalidateQueries({ queryKey: [figuresKey] });
    isReading = false;
    if (hasEnded) return;
    const readAt = lastReadAt(client);
    if (readAt > before) onNews?.(readAt);
    if (version !== known) gather();
  };
  const gather = (): void => {
    if (!isReading) gathering ??= setTimeout(() => void readAgain(), gatherMs);
  };
  const onChange = ({ data }: { data: string }): void => {
    const told = versionIn(data);
    if (told === undefined || told === version) return;
    // What the page shows was read as the first stream opened; if that one broke, it may be older than the first version.
    const isNews = version !== undefined || hasBroken;
    version = told;
    if (isNews) gather();
  };
  const connect = (): void => {
    stream = open(`/api${followChanges.path}`);
    stream.onmessage = onChange;
    stream.onopen = () => {
      wait = firstWaitMs;
    };
    stream.onerror = () => {
      hasBroken = true;
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

/** When any figure was last read, in ms; 0 before the first. */
function lastReadAt(client: QueryClient): number {
  const figures = client.getQueryCache().findAll({ queryKey: [figuresKey] });
  return Math.max(0, ...figures.map(({ state }) => state.dataUpdatedAt));
}

function versionIn(data: string): number | undefined {
  try {
    return followChanges.out.safeParse(JSON.parse(data)).data?.version;
  } catch {
    return undefined;
  }
}
