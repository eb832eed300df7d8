const firstRetryMs = 100;
const longestRetryMs = 5_000;

/** How long what failed waits, in ms: longer each time, so that a short fault does not use up the tries. */
export function waitAfter(failuresBefore: number, firstMs = firstRetryMs): number {
  return Math.min(firstMs * 2 ** failuresBefore, longestRetryMs);
}
