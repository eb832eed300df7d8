const firstRetryMs = 100;
const longestRetryMs = 5_000;

/** How long an event that failed waits: longer each time, so that a short fault does not use up the tries. */
export function waitAfter(failuresBefore: number): number {
  return Math.min(firstRetryMs * 2 ** failuresBefore, longestRetryMs);
}
