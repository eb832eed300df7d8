/** A root, a leaf's hash, a node: 32 bytes of SHA-256. */
export const hashBytes = 32;

/** The root of 2^level leaves, the first of which is index × 2^level. Once its leaves are there it never changes. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
}

/** Leaves `from <= index < below`. */
export interface LeafRange {
  readonly from: number;
  readonly below: number;
}

/** Sizes and indexes are whole numbers below 2^53. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/**
 * The whole subtrees that a range is made of, from left to right: for a range that begins at a multiple of its largest power of two, as
 * every subtree of RFC 9162 section 2.1 does. At most one for each bit of its length.
 */
export function nodesOf({ from, below }: LeafRange): TreeNode[] {
  const nodes: TreeNode[] = [];
  let begin = from;
  while (begin < below) {
    const level = Math.floor(Math.log2(below - begin));
    nodes.push({ level, index: begin / 2 ** level });
    begin += 2 ** level;
  }
  return nodes;
}

/** The subtrees whose roots are the audit path of a leaf, from the leaf upwards (RFC 9162 section 2.1.3.1). */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  const path: LeafRange[] = [];
  let [from, below] = [0, size];
  while (below - from > 1) {
    const middle = from + largestPowerBelow(below - from);
    if (index < middle) {
      path.push({ from: middle, below });
      below = middle;
    } else {
      path.push({ from, below: middle });
      from = middle;
    }
  }
  return path.reverse();
}

/** The subtrees whose roots prove that a tree began as another (RFC 9162 section 2.1.4.1). None for equal sizes and for an empty tree. */
export function consistencyRanges(earlier: number, later: number): LeafRange[] {
  if (earlier === 0 || earlier === later) return [];
  const path: LeafRange[] = [];
  let [from, below] = [0, later];
  while (earlier < below) {
    const middle = from + largestPowerBelow(below - from);
    if (earlier <= middle) {
      path.push({ from: middle, below });
      below = middle;
    } else {
      path.push({ from, below: middle });
      from = middle;
    }
  }
  // Who holds the earlier root knows this subtree, unless it is only a part of that tree.
  if (from > 0) path.push({ from, below });
  return path.reverse();
}

function largestPowerBelow(count: number): number {
  return 2 ** Math.floor(Math.log2(count - 1));
}
