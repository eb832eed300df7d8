/** What the server tells of the last time an extractor was heard: instants in UTC (RFC 3339). */
export interface SignsOfLife {
  lastBatchAt?: string;
  lastSeenAt?: string;
}

/** An extractor runs every night, on Sundays too: three days without a word is more than a computer left off at the weekend. */
const lateAfterMs = 72 * 3_600_000;

/** The last sign of life: a batch, or a question; nothing where there is no extractor or none was ever heard. */
export function lastHeard({ lastBatchAt, lastSeenAt }: SignsOfLife = {}): string | undefined {
  return [lastBatchAt, lastSeenAt]
    .filter((at) => at !== undefined)
    .toSorted()
    .at(-1);
}

/** Whether an extractor last heard at an instant is late (VS-02) at another, in ms; whether it ought to run is for the page to know. */
export function isLate(heard: string, now: number): boolean {
  return now - Date.parse(heard) > lateAfterMs;
}
