import type { InputOf, searchOwnAudit } from '@tutela/contracts';
import type { Sql } from '@tutela/platform';
import { MAX } from 'uuid';
import { idsOfDays } from './id-range.rules';

export type Search = InputOf<typeof searchOwnAudit>;

const pageSize = 50;

export interface EntryRow {
  readonly id: string;
  readonly at: Date;
  readonly writer: string;
  readonly actor_kind: 'person' | 'install' | 'system' | 'nobody';
  readonly actor_id: string;
  readonly actor_user_id: string | null;
  readonly actor_role: string | null;
  readonly action: string;
  readonly outcome: 'done' | 'refused';
  readonly object: string | null;
  readonly network: string | null;
  readonly children: number[];
  readonly facts: Record<string, unknown>;
  readonly reason_sealed: Buffer | null;
}

export interface ImageRow {
  readonly entry: string;
  readonly place: number;
  readonly child: number | null;
  readonly image_sealed: Buffer;
}

/** One page of a log, newest first by id. One row more is read than shown: it tells whether there are older ones. */
export async function readPage(sql: Sql, search: Search): Promise<{ rows: EntryRow[]; older: boolean }> {
  const { from, below } = idsOfDays(search.from, search.to);
  const withChild = search.child === undefined ? [] : [search.child];
  const rows = await sql<EntryRow>`
    SELECT id, at, writer, actor_kind, actor_id, actor_user_id, actor_role, action, outcome, object, network,
      children, facts, reason_sealed
    FROM audit.entry
    WHERE id >= ${from}::uuid AND id < least(${below}::uuid, ${search.before ?? MAX}::uuid)
      AND starts_with(action, ${search.action ?? ''})
      AND (${search.userId ?? null}::text IS NULL OR actor_user_id = ${search.userId ?? null}::text)
      AND children @> ${withChild}::integer[]
    ORDER BY id DESC LIMIT ${pageSize + 1}`;
  return { rows: rows.slice(0, pageSize), older: rows.length > pageSize };
}

export async function readImages(sql: Sql, entries: readonly string[]): Promise<ImageRow[]> {
  return sql<ImageRow>`
    SELECT entry, place, child, image_sealed FROM audit.entry_image WHERE entry = ANY(${entries}::uuid[])
    ORDER BY entry, place`;
}
