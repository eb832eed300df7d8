import type { Sql } from '@tutela/platform';
import type { HashedNode, TreeNode } from '@tutela/transparency';
import { isStored, readHashes, storedEvery } from '../tree/tree.store';
import { found } from './verdict';

/** 2^52 leaves: more than any index has. */
const highest = 52;

/** Compares the stored nodes with the computed ones: proofs are made of them. */
export class NodeCheck {
  private stored = new Map<string, Buffer>();

  constructor(private readonly sql: Sql) {}

  /** Reads the nodes that become whole with some leaves to come. */
  async prepare(first: number, count: number): Promise<void> {
    this.stored = new Map();
    for (const level of storedLevels(first + count)) {
      const width = 2 ** level;
      const [from, below] = [Math.floor(first / width), Math.floor((first + count) / width)];
      if (from === below) continue;
      for (const node of await readHashes(this.sql, level, from, below)) this.stored.set(keyOf(node), node.hash);
    }
  }

  /** @param soundSize leaves below it are vouched for by a checkpoint that was compared */
  compare(whole: readonly HashedNode[], soundSize: number): void {
    for (const node of whole.filter(isStored)) {
      const width = 2 ** node.level;
      const first = Math.max(node.index * width, soundSize);
      const last = (node.index + 1) * width - 1;
      const stored = this.stored.get(keyOf(node));
      if (stored === undefined) found('missing', first, `node ${keyOf(node)} of the tree is not there`, last);
      if (!stored.equals(node.hash)) found('modified', first, `node ${keyOf(node)} is not that of its leaves`, last);
    }
  }

  /** No more nodes than there are leaves for. */
  async finish(size: number): Promise<void> {
    const expected = storedLevels(size).reduce((sum, level) => sum + Math.floor(size / 2 ** level), 0);
    const [row] = await this.sql<{ held: string }>`SELECT count(*) AS held FROM audit.tree_node`;
    if (Number(row?.held) > expected) found('forged', size, 'the tree has nodes without leaves');
  }
}

function storedLevels(size: number): number[] {
  const levels: number[] = [];
  for (let level = storedEvery; level <= highest && 2 ** level <= size; level += storedEvery) levels.push(level);
  return levels;
}

function keyOf({ level, index }: TreeNode): string {
  return `${level}/${index}`;
}
