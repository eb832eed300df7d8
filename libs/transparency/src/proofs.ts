import { rootOf } from './compact-range';
import { consistencyRanges, inclusionRanges, isCount, nodesOf, type LeafRange, type TreeNode } from './tree-shape';

/** Reads the hashes of whole subtrees, in their order: those of one proof are asked for all at once. */
export type NodeReader = (nodes: readonly TreeNode[]) => Promise<readonly Buffer[]>;

/**
 * The audit path of a leaf: with it anybody computes the root from that leaf alone (RFC 9162 section 2.1.3).
 * @throws RangeError when the tree has no such leaf
 */
export async function proveInclusion(index: number, size: number, read: NodeReader): Promise<Buffer[]> {
  if (!isCount(index) || !isCount(size) || index >= size) throw new RangeError('The tree has no such leaf');
  return rootsOf(inclusionRanges(index, size), read);
}

/**
 * What proves that the tree of the later size began as that of the earlier (RFC 9162 section 2.1.4).
 * @throws RangeError when the earlier size is not the smaller
 */
export async function proveConsistency(earlier: number, later: number, read: NodeReader): Promise<Buffer[]> {
  if (!isCount(earlier) || !isCount(later) || earlier > later) throw new RangeError('A tree never gets smaller');
  return rootsOf(consistencyRanges(earlier, later), read);
}

/** The root that the first leaves of a tree have. */
export async function rootAt(size: number, read: NodeReader): Promise<Buffer> {
  return rootOf(await read(nodesOf({ from: 0, below: size })));
}

async function rootsOf(ranges: readonly LeafRange[], read: NodeReader): Promise<Buffer[]> {
  const nodes = ranges.map(nodesOf);
  const hashes = await read(nodes.flat());
  let begin = 0;
  return nodes.map(({ length }) => rootOf(hashes.slice(begin, (begin += length))));
}
