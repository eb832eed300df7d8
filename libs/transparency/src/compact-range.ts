import { emptyRoot, nodeHash } from './merkle-hash';
import { nodesOf, type TreeNode } from './tree-shape';

export interface HashedNode extends TreeNode {
  readonly hash: Buffer;
}

/** A tree that grows: it keeps the roots of its largest whole subtrees and nothing else, one for each bit of its size. */
export class CompactRange {
  private readonly edge: HashedNode[];
  private count: number;

  /**
   * @param size of the tree so far
   * @param hashes of `nodesOf({ from: 0, below: size })`, from left to right
   * @throws RangeError for another number of hashes
   */
  constructor(size = 0, hashes: readonly Buffer[] = []) {
    const nodes = nodesOf({ from: 0, below: size });
    if (nodes.length !== hashes.length) throw new RangeError('A compact range has one hash for each whole subtree');
    this.count = size;
    this.edge = nodes.map((node, place) => ({ ...node, hash: hashes[place] ?? emptyRoot }));
  }

  get size(): number {
    return this.count;
  }

  /** Adds a leaf by its hash; answers the nodes that became whole by it, the leaf first. */
  append(leaf: Buffer): HashedNode[] {
    const whole: HashedNode[] = [];
    let node: HashedNode = { level: 0, index: this.count, hash: leaf };
    whole.push(node);
    for (let left = this.edge.at(-1); left?.level === node.level; left = this.edge.at(-1)) {
      this.edge.pop();
      node = { level: node.level + 1, index: left.index / 2, hash: nodeHash(left.hash, node.hash) };
      whole.push(node);
    }
    this.edge.push(node);
    this.count += 1;
    return whole;
  }

  root(): Buffer {
    return rootOf(this.edge.map(({ hash }) => hash));
  }
}

/** The root over whole subtrees that stand side by side, from left to right. */
export function rootOf(hashes: readonly Buffer[]): Buffer {
  if (hashes.length === 0) return emptyRoot;
  return hashes.reduceRight((right, left) => nodeHash(left, right));
}
