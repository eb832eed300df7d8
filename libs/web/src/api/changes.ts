import { useQueryClient } from '@tanstack/react-query';
import { followCases } from '@tutela/contracts';
import { useEffect, useRef } from 'react';
import { meKey, useMay } from './me.queries';

const gatherMs = 250;
const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

/** The parts of an EventSource that are used, so that a test can stand in for it. */
export interface ChangeStream {
  onmessage: ((event: { data: string }) => void) | null;
  onopen: (() => void) | null;
  onerror: (() => void) | null;
  close: () => void;
}

interface Following {
  /** Something has changed; once for many changes at a time. */
  onChange: () => void;
  /** The stream broke: the session may have ended. */
  onBroken: () => void;
  open?: (url: string) => ChangeStream;
}

const openEventSource = (url: string): ChangeStream => new EventSource(url) as unknown as ChangeStream;

/**
 * Follows the stream of places, cases and notices; gives back what ends it. A stream that breaks is opened again, later each time.
 * Each begins with the version that stands, which is news only where it is another than was known, or where one broke before it was.
 */
export function followChangesOfCases({ onChange, onBroken, open = openEventSource }: Following): () => void {
  let stream: ChangeStream | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let wait = firstWaitMs;
  let version: number | undefined;
  let hasBroken = false;

  const gather = (): void => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      onChange();
    }, gatherMs);
  };
  const heard = ({ data }: { data: string }): void => {
    const told = versionIn(data);
    if (told === undefined || told === version) return;
    const isNews = version !== undefined || hasBroken;
    version = told;
    if (isNews) gather();
  };
  const connect = (): void => {
    stream = open(`/api${followCases.path}`);
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
    stream?.close();
    clearTimeout(waiting);
    clearTimeout(gathering);
  };
}

/** Calls when places, cases or notices have changed; for whoever may follow them, and nobody else asks. */
export function useChanges(onChange: () => void): void {
  const client = useQueryClient();
  const mayFollow = useMay()('cases:follow');
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (!mayFollow) return undefined;
    return followChangesOfCases({
      onChange: () => latest.current(),
      onBroken: () => void client.invalidateQueries({ queryKey: meKey }),
    });
  }, [client, mayFollow]);
}

function versionIn(data: string): number | undefined {
  try {
    return followCases.out.safeParse(JSON.parse(data)).data?.version;
  } catch {
    return undefined;
  }
}
