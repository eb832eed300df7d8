import type { Day } from '@tutela/education';
import { addedBy, dualByte } from './session-kind';

/** One of a child's enrolments, as far as precedence goes. */
export interface Precedence {
  readonly enrolment: string;
  readonly registration: 'main' | 'subsidiary';
  readonly startsOn: Day;
}

/** The main enrolment first; of two alike the one begun later, so a move counts for the new school. */
export function inOrder<E extends Precedence>(enrolments: readonly E[]): E[] {
  return enrolments.toSorted(
    (a, b) =>
      a.registration.localeCompare(b.registration) ||
      b.startsOn.localeCompare(a.startsOn) ||
      a.enrolment.localeCompare(b.enrolment),
  );
}

/**
 * Which enrolment speaks for a session, so that the child's figure counts it once (VS-29): the one with the mark that says most, of two
 * alike the first in order. A mark says more the nearer it is to where the child was:
 * possible session > other reason > mark that is due and missing > D, which only says "at the other school" > nothing.
 * @param bytes the code of each enrolment in that session, in order of precedence
 * @returns its place in `bytes`; undefined where no enrolment has anything
 */
export function speaker(bytes: readonly number[], day: Day): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [index, byte] of bytes.entries()) {
    const says = weight(byte, day);
    if (says <= most) continue;
    best = index;
    most = says;
  }
  return best;
}

function weight(byte: number, day: Day): number {
  if (byte === 0) return 0;
  if (byte === dualByte) return 1;
  const adds = addedBy(byte, day);
  if (adds.missing === 1) return 2;
  return adds.possible === 1 ? 4 : 3;
}

/** The child's own sessions out of those of all enrolments, each session once. `dayAt` gives the day of a place. */
export function joined(sessions: readonly Uint8Array[], dayAt: (place: number) => Day): Uint8Array {
  const [only] = sessions;
  if (only === undefined) return new Uint8Array(0);
  if (sessions.length === 1) return only;
  return only.map((_, place) => {
    const bytes = sessions.map((one) => one[place] ?? 0);
    const index = speaker(bytes, dayAt(place));
    return index === undefined ? 0 : (bytes[index] ?? 0);
  });
}
