import type { Sql } from '@tutela/platform';

export interface StoredCheckpoint {
  readonly size: number;
  readonly note: string;
  readonly at: Date;
}

interface Row {
  readonly size: string;
  /** Null where somebody took the constraint away first. */
  readonly note: string | null;
  readonly at: Date;
}

export async function insertCheckpoint(sql: Sql, { size, note, at }: StoredCheckpoint): Promise<void> {
  await sql`INSERT INTO audit.checkpoint (size, note, at) VALUES (${size}, ${note}, ${at})`;
}

export async function newestCheckpoint(sql: Sql): Promise<StoredCheckpoint | undefined> {
  const rows = await sql<Row>`SELECT size, note, at FROM audit.checkpoint ORDER BY size DESC LIMIT 1`;
  return rows.map(fromRow)[0];
}

export async function checkpointOf(sql: Sql, size: number): Promise<StoredCheckpoint | undefined> {
  const rows = await sql<Row>`SELECT size, note, at FROM audit.checkpoint WHERE size = ${size}`;
  return rows.map(fromRow)[0];
}

/** The next ones above a size, in order. */
export async function checkpointsAbove(sql: Sql, size: number, most: number): Promise<StoredCheckpoint[]> {
  const rows = await sql<Row>`
    SELECT size, note, at FROM audit.checkpoint WHERE size > ${size} ORDER BY size LIMIT ${most}`;
  return rows.map(fromRow);
}

function fromRow({ size, note, at }: Row): StoredCheckpoint {
  return { size: Number(size), note: note ?? '', at };
}
