import { emptyRoot, hashBytes, nodeHash } from './merkle-hash';
import { isCount } from './tree-shape';

interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Buffer;
  readonly proof: readonly Buffer[];
  readonly root: Buffer;
}

/** Does the leaf with this hash stand at this index of the tree with this root? (RFC 9162 section 2.1.3.2) */
export function includes({ index, size, leaf, proof, root }: Inclusion): boolean {
  if (!isCount(index) || !isCount(size) || index >= size || !areHashes([leaf, ...proof])) return false;
  let [place, last] = [index, size - 1];
  let computed = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      computed = nodeHash(sibling, computed);
      [place, last] = withoutLeftTurns(place, last);
    } else {
      computed = nodeHash(computed, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && computed.equals(root);
}

interface Growth {
  readonly earlier: { readonly size: number; readonly root: Buffer };
  readonly later: { readonly size: number; readonly root: Buffer };
  readonly proof: readonly Buffer[];
}

/** Did the later tree begin as the earlier, leaf for leaf? (RFC 9162 section 2.1.4.2) */
export function onlyGrew({ earlier, later, proof }: Growth): boolean {
  if (!isCount(earlier.size) || !isCount(later.size) || earlier.size > later.size || !areHashes(proof)) return false;
  if (earlier.size === later.size) return proof.length === 0 && earlier.root.equals(later.root);
  if (earlier.size === 0) return proof.length === 0 && earlier.root.equals(emptyRoot);
  const path = isPowerOfTwo(earlier.size) ? [earlier.root, ...proof] : proof;
  const [seed, ...rest] = path;
  if (seed === undefined) return false;
  let [place, last] = withoutRightTurns(earlier.size - 1, later.size - 1);
  let [old, grown] = [seed, seed];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      [old, grown] = [nodeHash(sibling, old), nodeHash(sibling, grown)];
      [place, last] = withoutLeftTurns(place, last);
    } else {
      grown = nodeHash(grown, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && old.equals(earlier.root) && grown.equals(later.root);
}

/** Where a subtree ends at the right edge, its levels above have no sibling. */
function withoutLeftTurns(place: number, last: number): [number, number] {
  let [at, end] = [place, last];
  while (!isOdd(at) && at !== 0) [at, end] = [half(at), half(end)];
  return [at, end];
}

function withoutRightTurns(place: number, last: number): [number, number] {
  let [at, end] = [place, last];
  while (isOdd(at)) [at, end] = [half(at), half(end)];
  return [at, end];
}

/** Not by bits: those of JavaScript end at 2^31. */
function isOdd(value: number): boolean {
  return value % 2 === 1;
}

function half(value: number): number {
  return Math.floor(value / 2);
}

function isPowerOfTwo(value: number): boolean {
  return 2 ** Math.round(Math.log2(value)) === value;
}

function areHashes(hashes: readonly Buffer[]): boolean {
  return hashes.every(({ length }) => length === hashBytes);
}
