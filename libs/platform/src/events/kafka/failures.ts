import { waitAfter } from '../backoff';
import { mostAttempts } from '../dead-letters';
import { Unreachable } from '../transport';

interface Failing {
  readonly offset: string;
  /** What could not be reached does not count. */
  readonly tries: number;
  readonly waits: number;
}

/** How often the event at the head of each partition has failed. Not kept over a restart: its tries begin anew. */
export class Failures {
  private readonly byPlace = new Map<string, Failing>();

  /** @returns how long to wait before the next try; nothing if the event is poison */
  note(place: string, offset: string, error: unknown): number | undefined {
    const known = this.byPlace.get(place);
    const before = known?.offset === offset ? known : { tries: 0, waits: 0 };
    const tries = error instanceof Unreachable ? 0 : before.tries + 1;
    this.byPlace.set(place, { offset, tries, waits: before.waits + 1 });
    return tries >= mostAttempts ? undefined : waitAfter(before.waits);
  }

  forget(place: string): void {
    this.byPlace.delete(place);
  }
}
