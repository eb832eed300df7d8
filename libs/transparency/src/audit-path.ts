import { hashBytes, isCount } from './tree-shape';

interface Path {
  readonly index: number;
  readonly size: number;
  /** Hashes of 32 bytes. */
  readonly leaf: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/**
 * From a leaf up to the root of its tree (RFC 9162 section 2.1.3.2): each pair that is yielded is to be hashed as a node and given back, by
 * whatever hashes here: Node's crypto at once, a browser's in its time. Ends with the root; undefined when the proof is not as long as the
 * path is.
 */
export function* climb({ index, size, leaf, proof }: Path): Climb {
  if (!isCount(index) || !isCount(size) || index >= size) return undefined;
  if (![leaf, ...proof].every(({ length }) => length === hashBytes)) return undefined;
  let [place, last] = [index, size - 1];
  let computed = leaf;
  for (const sibling of proof) {
    if (last === 0) return undefined;
    if (isOdd(place) || place === last) {
      computed = yield [sibling, computed];
      [place, last] = withoutLeftTurns(place, last);
    } else {
      computed = yield [computed, sibling];
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 ? computed : undefined;
}

export type Climb = Generator<readonly [left: Uint8Array, right: Uint8Array], Uint8Array | undefined, Uint8Array>;

/** Where a subtree ends at the right edge, its levels above have no sibling. */
export function withoutLeftTurns(place: number, last: number): [number, number] {
  let [at, end] = [place, last];
  while (!isOdd(at) && at !== 0) [at, end] = [half(at), half(end)];
  return [at, end];
}

/** Not by bits: those of JavaScript end at 2^31. */
export function isOdd(value: number): boolean {
  return value % 2 === 1;
}

export function half(value: number): number {
  return Math.floor(value / 2);
}
