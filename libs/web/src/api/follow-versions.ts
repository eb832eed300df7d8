import type { followCases, followChanges } from '@tutela/contracts';

const gatherMs = 250;
const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

/** The parts of an EventSource that are used, so that a test can stand in for it. */
export interface VersionStream {
  onmessage: ((event: { data: string }) => void) | null;
  onopen: (() => void) | null;
  onerror: (() => void) | null;
  close: () => void;
}

export interface Following {
  /** Something has changed; once for many changes at a time, and not again before it is done with the last. */
  onNews: () => Promise<void> | void;
  /** The stream broke: the session may have ended. */
  onBroken: () => void;
  open?: ((url: string) => VersionStream) | undefined;
}

type StreamRoute = typeof followCases | typeof followChanges;

const openEventSource = (url: string): VersionStream => new EventSource(url) as unknown as VersionStream;

/**
 * Follows a stream of versions; gives back what ends it. A stream that breaks is opened again, later each time. Each begins with the version
 * that stands, which is news only where it is another than was known, or where one broke before it was: what the page shows may be older.
 */
export function followVersions(
  route: StreamRoute,
  { onNews, onBroken, open = openEventSource }: Following,
): () => void {
  let stream: VersionStream | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let wait = firstWaitMs;
  let version: number | undefined;
  let hasBroken = false;
  let isTelling = false;
  let hasEnded = false;

  // News is told one at a time: while a year is fed, changes come faster than pages are read.
  const tell = async (): Promise<void> => {
    gathering = undefined;
    const known = version;
    isTelling = true;
    try {
      await onNews();
    } finally {
      isTelling = false;
    }
    if (!hasEnded && version !== known) gather();
  };
  const gather = (): void => {
    if (!isTelling) gathering ??= setTimeout(() => void tell(), gatherMs);
  };
  const heard = ({ data }: { data: string }): void => {
    const told = versionIn(route, data);
    if (told === undefined || told === version) return;
    const isNews = version !== undefined || hasBroken;
    version = told;
    if (isNews) gather();
  };
  const connect = (): void => {
    stream = open(`/api${route.path}`);
    stream.onmessage = heard;
    stream.onopen = () => {
      wait = firstWaitMs;
    };
    stream.onerror = () => {
      hasBroken = true;
      stream?.close();
      onBroken();
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

function versionIn(route: StreamRoute, data: string): number | undefined {
  try {
    return route.out.safeParse(JSON.parse(data)).data?.version;
  } catch {
    return undefined;
  }
}
