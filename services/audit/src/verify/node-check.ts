import type { Sql } from '@tutela/platform';
import type { HashedNode, TreeNode } from '@tutela/transparency';
import { isStored, readHashes, storedEvery } from '../tree/tree.store';
import { found } from './verdict';

/** 2^52 leaves: more than any index has. */
const highest = 52;
/** Nodes over so many leaves are read at a time. */
const readAhead = 2 ** 16;

/** Compares the stored nodes with the computed ones: proofs are made of them. */
export class NodeCheck {
  private stored = new Map<string, Buffer>();
  private readTo = 0;

  constructor(private readonly sql: Sql) {}

  /** To be called before the leaves up to there are compared, and never for earlier ones again. */
  async prepare(below: number): Promise<void> {
    while (this.readTo < below) {
      const next = this.readTo + readAhead;
      for (const level of storedLevels(next)) {
        const width = 2 ** level;
        const [from, end] = [Math.floor(this.readTo / width), Math.floor(next / width)];
        if (from === end) continue;
        for (const node of await readHashes(this.sql, level, from, end)) this.stored.set(keyOf(node), node.hash);
      }
      this.readTo = next;
    }
  }

  /** @param soundSize leaves below it are vouched for by a checkpoint that was compared */
  compare(whole: readonly HashedNode[], soundSize: number): void {
    for (const node of whole) if (isStored(node)) this.compareOne(node, soundSize);
  }

  private compareOne(node: HashedNode, soundSize: number): void {
    const width = 2 ** node.level;
    const first = Math.max(node.index * width, soundSize);
    const last = (node.index + 1) * width - 1;
    const key = keyOf(node);
    const stored = this.stored.get(key);
    if (stored === undefined) found('missing', first, `node ${key} of the tree is not there`, last);
    if (!stored.equals(node.hash)) found('modified', first, `node ${key} is not that of its leaves`, last);
    this.stored.delete(key);
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
