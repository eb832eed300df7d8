import { climb, half, isOdd, withoutLeftTurns } from './audit-path';
import { emptyRoot, nodeHash } from './merkle-hash';
import { hashBytes, isCount } from './tree-shape';

interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Buffer;
  readonly proof: readonly Buffer[];
  readonly root: Buffer;
}

/** Does the leaf with this hash stand at this index of the tree with this root? (RFC 9162 section 2.1.3.2) */
export function includes({ index, size, leaf, proof, root }: Inclusion): boolean {
  const path = climb({ index, size, leaf, proof });
  let step = path.next();
  while (!step.done) step = path.next(nodeHash(...step.value));
  return step.value !== undefined && root.equals(step.value);
}

interface Growth {
  readonly earlier: { readonly size: number; readonly root: Buffer };
  readonly later: { readonly size: number; readonly root: Buffer };
  readonly proof: readonly Buffer[];
}

/** Did the later tree begin as the earlier, leaf for leaf? (RFC 9162 section 2.1.4.2) */
export function onlyGrew({ earlier, later, proof }: Growth): boolean {
  if (!isCount(earlier.size) || !isCount(later.size) || earlier.size > later.size) return false;
  if (!areHashes([earlier.root, later.root, ...proof])) return false;
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

function withoutRightTurns(place: number, last: number): [number, number] {
  let [at, end] = [place, last];
  while (isOdd(at)) [at, end] = [half(at), half(end)];
  return [at, end];
}

function isPowerOfTwo(value: number): boolean {
  return 2 ** Math.round(Math.log2(value)) === value;
}

function areHashes(hashes: readonly Uint8Array[]): boolean {
  return hashes.every(({ length }) => length === hashBytes);
}
