import { seal } from '@tutela/sealing';
import { actorId, networkOf } from '../acts/actor';
import type { Sql } from '../database/rows';
import type { AtEnd } from '../database/transactions';
import type { AuditEntry } from './audit-entry';

/** Keys by which a log seals: the log's own, and each child's. */
export interface LogKeys {
  readonly log: string;
  ownKey(): Promise<Buffer>;
  childKey(child: number): Promise<Buffer>;
  /** Reads the keys of many children by one statement, before each is asked for. */
  readAhead(children: readonly number[]): Promise<void>;
}

/** Seals what of an entry is not for all eyes, and leaves its rows for the end. Left again under the same id they change nothing. */
export async function sealEntry(sql: Sql, atEnd: AtEnd, keys: LogKeys, entry: AuditEntry): Promise<void> {
  const { actor } = entry;
  const reason = entry.reason === undefined ? null : await sealedReason(keys, entry, entry.reason);
  const images = await sealedImages(keys, entry);
  atEnd(
    () => sql.prepared`
      INSERT INTO audit.entry (id, at, writer, actor_kind, actor_id, actor_user_id, actor_role, action, outcome, object, network, children, facts, reason_sealed)
      VALUES (${entry.id}, ${entry.at}, ${entry.writer}, ${actor.kind}, ${actorId(actor)},
        ${actor.kind === 'person' ? actor.userId : null}, ${actor.kind === 'person' ? actor.role : null},
        ${entry.action}, ${entry.outcome ?? 'done'}, ${entry.object ?? null}, ${networkOf(actor) ?? null},
        ${entry.children ?? []}, ${JSON.stringify(entry.facts ?? {})}, ${reason})
      ON CONFLICT DO NOTHING`,
  );
  if (images.length === 0) return;
  atEnd(
    () => sql.prepared`
      INSERT INTO audit.entry_image (entry, place, child, image_sealed)
      SELECT ${entry.id}::uuid, place - 1, child, image_sealed
      FROM unnest(${images.map((image) => image.child)}::int[], ${images.map((image) => image.sealed)}::bytea[])
        WITH ORDINALITY AS given (child, image_sealed, place)
      ON CONFLICT DO NOTHING`,
  );
}

interface SealedImage {
  readonly child: number | null;
  readonly sealed: Buffer;
}

async function sealedImages(keys: LogKeys, { id, images = [] }: AuditEntry): Promise<SealedImage[]> {
  const sealed: SealedImage[] = [];
  await keys.readAhead(images.flatMap(({ child }) => child ?? []));
  for (const [place, { child, before, after }] of images.entries()) {
    const context = { la: keys.log, table: 'entry_image', column: 'image_sealed', row: `${id}/${place}` };
    const key = child === undefined ? await keys.ownKey() : await keys.childKey(child);
    sealed.push({ child: child ?? null, sealed: seal(key, context, JSON.stringify({ before, after })) });
  }
  return sealed;
}

async function sealedReason(keys: LogKeys, entry: AuditEntry, reason: string): Promise<Buffer> {
  // One child's reason goes with that child; a reason for several belongs to none of them alone.
  const [child, another] = entry.children ?? [];
  const key = child === undefined || another !== undefined ? await keys.ownKey() : await keys.childKey(child);
  return seal(key, { la: keys.log, table: 'entry', column: 'reason_sealed', row: entry.id }, reason);
}
