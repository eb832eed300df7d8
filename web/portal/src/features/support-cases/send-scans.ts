import type { Problem } from '@tutela/contracts';
import { problemOf } from '../../shared/act/problem-of';

interface Sending {
  /** Attaches one. */
  readonly attach: (scan: File) => Promise<unknown>;
  readonly onAttached: (scan: File) => void;
  readonly signal: AbortSignal;
}

/**
 * Attaches scans one after the other, up to the first that is refused or the moment they are given up; what was attached by then stays.
 * @returns which was refused and why; nothing when all are attached, or when they were given up
 */
export async function sendScans(
  scans: readonly File[],
  { attach, onAttached, signal }: Sending,
): Promise<{ scan: File; problem: Problem } | undefined> {
  const isGivenUp = (): boolean => signal.aborted;
  for (const scan of scans) {
    if (isGivenUp()) return undefined;
    const problem = await problemOf(() => attach(scan));
    if (problem) return isGivenUp() ? undefined : { scan, problem };
    onAttached(scan);
  }
  return undefined;
}
