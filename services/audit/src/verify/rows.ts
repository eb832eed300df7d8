import { leafHash } from '@tutela/transparency';
import { leafParts } from '../tree/leaf-bytes.rules';
import type { Snapshot } from './snapshot';

const chunkSize = 1_000;

export interface ComputedLeaf {
  readonly index: number;
  /** As the leaf's row has it. */
  readonly stored: Buffer;
  /** From the entry's own rows; undefined when they are gone. */
  readonly computed: Buffer | undefined;
}

interface Chunk {
  /** Leaves up to here were read, those of earlier chunks included. */
  readonly below: number;
  readonly leaves: readonly ComputedLeaf[];
  /** Images that went into them. */
  readonly images: number;
}

/** Every leaf beside its entry, in order, some at a time: memory does not grow with the log. */
export async function* leavesWithEntries({ sql, copy }: Snapshot): AsyncGenerator<Chunk> {
  // By the keys alone: a plan that joins the whole tables for each chunk would take hours, and a table without statistics might get it.
  await sql`SELECT set_config(name, 'off', true) FROM unnest(ARRAY['enable_hashjoin', 'enable_mergejoin', 'enable_seqscan']) AS name`;
  const [last] = await sql<{ index: string | null }>`SELECT max(index) AS index FROM audit.leaf`;
  const size = last?.index == null ? 0 : Number(last.index) + 1;
  for (let from = 0; from < size; from += chunkSize) {
    const below = Math.min(from + chunkSize, size);
    const range = `leaf.index >= ${from} AND leaf.index < ${below}`;
    const images = await readImages(copy, range);
    const leaves = await readLeaves(copy, range, images);
    yield { below, leaves, images: [...images.values()].reduce((sum, { length }) => sum + length, 0) };
  }
  await sql`SELECT set_config(name, 'on', true) FROM unnest(ARRAY['enable_hashjoin', 'enable_mergejoin', 'enable_seqscan']) AS name`;
}

/** Years before Christ have the digits of those after: what is said of them besides is in no leaf. */
const instant = `to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"' || CASE WHEN entry.at < '0001-01-01Z' THEN 'BC' ELSE '' END)`;

/**
 * Rows of the binary format hold each value after its length, as leaves do: what stands after the index and the hash goes into the leaf as it
 * is. The columns are those of `leaf-bytes.rules.ts`, in its order.
 */
async function readLeaves(
  copy: Snapshot['copy'],
  range: string,
  images: ReadonlyMap<number, readonly Buffer[]>,
): Promise<ComputedLeaf[]> {
  const leaves: ComputedLeaf[] = [];
  const query = `
    SELECT leaf.index, leaf.hash, entry.id::text, ${instant},
      writer::text, actor_kind::text, actor_id::text, actor_user_id::text, actor_role::text, action::text, outcome::text,
      object::text, network::text, children::text, facts::text, reason_sealed
    FROM audit.leaf LEFT JOIN audit.entry ON entry.id = leaf.entry WHERE ${range} ORDER BY leaf.index`;
  await copy(query, (row) => {
    const index = indexOf(row);
    const hashAt = fieldsAt + indexField;
    const entryAt = hashAt + lengthBytes + Math.max(0, row.readInt32BE(hashAt));
    const hasEntry = row.readInt32BE(entryAt) !== absent;
    leaves.push({
      index,
      stored: Buffer.from(row.subarray(hashAt + lengthBytes, entryAt)),
      computed: hasEntry ? leafHash(...leafParts(row.subarray(entryAt), images.get(index) ?? [])) : undefined,
    });
  });
  return leaves;
}

async function readImages(copy: Snapshot['copy'], range: string): Promise<Map<number, Buffer[]>> {
  const byLeaf = new Map<number, Buffer[]>();
  const query = `
    SELECT leaf.index, place::text, child::text, image_sealed
    FROM audit.leaf JOIN audit.entry_image ON entry_image.entry = leaf.entry WHERE ${range}
    ORDER BY leaf.index, entry_image.place`;
  await copy(query, (row) => {
    const index = indexOf(row);
    const image = Buffer.from(row.subarray(fieldsAt + indexField));
    const known = byLeaf.get(index);
    if (known) known.push(image);
    else byLeaf.set(index, [image]);
  });
  return byLeaf;
}

const fieldsAt = 2;
const lengthBytes = 4;
const absent = -1;
/** The first field of each row: a bigint after its length. */
const indexField = lengthBytes + 8;

function indexOf(row: Buffer): number {
  return Number(row.readBigInt64BE(fieldsAt + lengthBytes));
}
