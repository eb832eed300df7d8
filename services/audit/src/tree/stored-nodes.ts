import type { Sql } from '@tutela/platform';
import { CompactRange, hashBytes, type NodeReader, type TreeNode } from '@tutela/transparency';
import { readHashes, storedEvery } from './tree.store';

/** The tree is damaged: verify the log (SY-05). */
export class MissingNodeError extends Error {
  override readonly name = 'MissingNodeError';
}

/**
 * Nodes of a log as proofs ask for them: O(log n) reads by primary key.
 * @throws MissingNodeError from the reader
 */
export function storedNodes(sql: Sql): NodeReader {
  return async (nodes) => {
    const hashes: Buffer[] = [];
    for (const node of nodes) hashes.push(await hashOf(sql, node));
    return hashes;
  };
}

/** From the nearest stored level below: one row, or two, four or eight side by side. */
async function hashOf(sql: Sql, { level, index }: TreeNode): Promise<Buffer> {
  const stored = level - (level % storedEvery);
  const width = 2 ** (level - stored);
  const below = await readHashes(sql, stored, index * width, (index + 1) * width);
  if (below.length !== width || below.some(({ hash }) => hash.length !== hashBytes))
    throw new MissingNodeError('SY-05: a node of the tree is missing; verify the log.');
  const whole = new CompactRange();
  for (const { hash } of below) whole.append(hash);
  return whole.root();
}
