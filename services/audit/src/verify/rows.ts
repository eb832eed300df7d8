import type { Sql } from '@tutela/platform';
import { readLeafHashes } from '../tree/stored-entries';

const chunkSize = 4_000;

export interface ComputedLeaf {
  readonly index: number;
  /** As the leaf's row has it. */
  readonly stored: Buffer;
  /** From the entry's own rows; undefined when they are gone. */
  readonly computed: Buffer | undefined;
}

interface Chunk {
  readonly first: number;
  readonly leaves: readonly ComputedLeaf[];
}

/**
 * Every leaf beside its entry, in order, some thousands at a time: memory does not grow with the log. The next are read while these are
 * compared.
 */
export async function* leavesWithEntries(sql: Sql): AsyncGenerator<Chunk> {
  let ahead = chunkAbove(sql, -1);
  try {
    for (;;) {
      const leaves = await ahead;
      const [first, last] = [leaves[0], leaves.at(-1)];
      if (first === undefined || last === undefined) return;
      ahead = chunkAbove(sql, last.index);
      yield { first: first.index, leaves };
    }
  } finally {
    // Who stops early must not give the connection back while it is read from.
    await ahead.catch(() => undefined);
  }
}

async function chunkAbove(sql: Sql, index: number): Promise<ComputedLeaf[]> {
  const rows = await sql<{ index: string; entry: string; hash: Buffer }>`
    SELECT index, entry::text, hash FROM audit.leaf WHERE index > ${index} ORDER BY index LIMIT ${chunkSize}`;
  const computed = await readLeafHashes(
    sql,
    rows.map(({ entry }) => entry),
  );
  return rows.map(({ index: at, entry, hash }) => ({ index: Number(at), stored: hash, computed: computed.get(entry) }));
}
