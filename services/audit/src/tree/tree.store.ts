import type { Sql } from '@tutela/platform';
import type { HashedNode, TreeNode } from '@tutela/transparency';

/** Levels between the stored ones: of a node that is not stored the at most eight below it are. A row for each leaf would be as many again. */
export const storedEvery = 4;

/** Is this node kept as a row of its own? Leaves are, in their own table. */
export function isStored({ level }: TreeNode): boolean {
  return level > 0 && level % storedEvery === 0;
}

export async function insertLeaves(
  sql: Sql,
  first: number,
  entries: readonly string[],
  hashes: readonly Buffer[],
): Promise<void> {
  await sql`
    INSERT INTO audit.leaf (index, entry, hash)
    SELECT ${first} + place - 1, entry, hash
    FROM unnest(${entries}::uuid[], ${hashes}::bytea[]) WITH ORDINALITY AS given (entry, hash, place)`;
}

export async function insertNodes(sql: Sql, nodes: readonly HashedNode[]): Promise<void> {
  await sql`
    INSERT INTO audit.tree_node (level, index, hash)
    SELECT * FROM unnest(${nodes.map(({ level }) => level)}::smallint[], ${nodes.map(({ index }) => index)}::bigint[],
      ${nodes.map(({ hash }) => hash)}::bytea[])`;
}

/** Reads the stored hashes at one level, from an index up to another, in order. */
export async function readHashes(sql: Sql, level: number, from: number, below: number): Promise<HashedNode[]> {
  const rows =
    level === 0
      ? await sql<HashRow>`
          SELECT index, hash FROM audit.leaf WHERE index >= ${from} AND index < ${below} ORDER BY index`
      : await sql<HashRow>`
          SELECT index, hash FROM audit.tree_node
          WHERE level = ${level} AND index >= ${from} AND index < ${below} ORDER BY index`;
  return rows.map(({ index, hash }) => ({ level, index: Number(index), hash: hash ?? noHash }));
}

interface HashRow {
  readonly index: string;
  readonly hash: Buffer | null;
}

/** Null where somebody took the constraint away first: no node has it. */
const noHash = Buffer.alloc(0);
