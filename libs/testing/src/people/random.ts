/** A repeatable source of chance: the same seed gives the same numbers on every machine. */
export interface Random {
  /** A number from 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number between the two bounds, both included. */
  int(min: number, max: number): number;
  pick<T>(list: readonly T[]): T;
  chance(probability: number): boolean;
}

// Taken once: a look-up of a global for every character is slow where tests run in a context of their own.
const { imul } = Math;

/** A 32-bit number of a text: FNV-1a, then the finaliser of MurmurHash3 so that neighbouring texts fall far apart. */
export function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The fingerprint as a number from 0 (included) to 1 (excluded). */
export function share(text: string): number {
  return fingerprint(text) / 0x1_0000_0000;
}

/** Mulberry32, started from any text. */
export function randomFrom(seed: string): Random {
  let state = fingerprint(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return { next, int, pick: (list) => elementAt(list, int(0, list.length - 1)), chance: (p) => next() < p };
}

function elementAt<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new Error('Nothing to pick from: the list is empty.');
  return list[index] as T;
}
