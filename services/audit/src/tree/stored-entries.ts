import { groupBy } from '@tutela/education';
import type { Sql } from '@tutela/platform';
import { leafHash } from '@tutela/transparency';
import { leafBytes, type StoredEntry, type StoredImage } from './leaf-bytes.rules';

/** The bytes of the leaves of some entries, by id; an entry that is not there is left out. */
export async function readLeafBytes(sql: Sql, ids: readonly string[]): Promise<Map<string, Buffer>> {
  const entries = await readEntries(sql, ids);
  const images = await readImages(sql, ids);
  return new Map(entries.map((entry) => [entry.id, leafBytes(entry, images.get(entry.id) ?? [])]));
}

/** As `readLeafBytes`, hashed. */
export async function readLeafHashes(sql: Sql, ids: readonly string[]): Promise<Map<string, Buffer>> {
  const bytes = await readLeafBytes(sql, ids);
  return new Map([...bytes].map(([id, leaf]) => [id, leafHash(leaf)]));
}

/** Every value as text by a form that no setting of a session changes; the instant in UTC with its microseconds. */
async function readEntries(sql: Sql, ids: readonly string[]): Promise<StoredEntry[]> {
  return sql<StoredEntry>`
    SELECT id::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"' || CASE WHEN at < '0001-01-01Z' THEN 'BC' ELSE '' END) AS at, writer,
      actor_kind, actor_id, actor_user_id, actor_role, action, outcome, object, network,
      children::text, facts::text, reason_sealed
    FROM audit.entry WHERE id = ANY(${ids}::uuid[])`;
}

async function readImages(sql: Sql, ids: readonly string[]): Promise<Map<string, StoredImage[]>> {
  const rows = await sql<StoredImage & { entry: string }>`
    SELECT entry::text, place::text, child::text, image_sealed FROM audit.entry_image
    WHERE entry = ANY(${ids}::uuid[]) ORDER BY entry_image.entry, entry_image.place`;
  return groupBy(rows, ({ entry }) => entry);
}
