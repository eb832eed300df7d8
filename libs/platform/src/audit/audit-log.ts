import { seal } from '@tutela/sealing';
import { actorId, networkOf } from '../acts/actor';
import type { Sql } from '../database/rows';
import type { AuditEntry } from './audit-entry';

/** Keys by which a log seals: the log's own, and each child's. */
export interface LogKeys {
  readonly log: string;
  ownKey(): Promise<Buffer>;
  childKey(child: number): Promise<Buffer>;
}

/** Inserts an entry with its sealed parts. A second insert of the same id changes nothing. */
export async function appendEntry(sql: Sql, keys: LogKeys, entry: AuditEntry): Promise<void> {
  const { actor } = entry;
  const reason = entry.reason === undefined ? null : await sealedReason(keys, entry, entry.reason);
  await sql`
    INSERT INTO audit.entry (id, at, writer, actor_kind, actor_id, actor_user_id, actor_role, action, outcome, object, network, children, facts, reason_sealed)
    VALUES (${entry.id}, ${entry.at}, ${entry.writer}, ${actor.kind}, ${actorId(actor)},
      ${actor.kind === 'person' ? actor.userId : null}, ${actor.kind === 'person' ? actor.role : null},
      ${entry.action}, ${entry.outcome ?? 'done'}, ${entry.object ?? null}, ${networkOf(actor) ?? null},
      ${entry.children ?? []}, ${JSON.stringify(entry.facts ?? {})}, ${reason})
    ON CONFLICT DO NOTHING`;
  await appendImages(sql, keys, entry);
}

/** All images of an entry in one statement: a batch has one for each of its children. */
async function appendImages(sql: Sql, keys: LogKeys, entry: AuditEntry): Promise<void> {
  const images = entry.images ?? [];
  if (images.length === 0) return;
  const sealed: Buffer[] = [];
  for (const [place, image] of images.entries()) {
    const key = image.child === undefined ? await keys.ownKey() : await keys.childKey(image.child);
    const context = { la: keys.log, table: 'entry_image', column: 'image_sealed', row: `${entry.id}/${place}` };
    sealed.push(seal(key, context, JSON.stringify({ before: image.before, after: image.after })));
  }
  await sql`
    INSERT INTO audit.entry_image (entry, place, child, image_sealed)
    SELECT ${entry.id}::uuid, place - 1, child, image_sealed
    FROM unnest(${images.map((image) => image.child ?? null)}::int[], ${sealed}::bytea[])
      WITH ORDINALITY AS given (child, image_sealed, place)
    ON CONFLICT DO NOTHING`;
}

async function sealedReason(keys: LogKeys, entry: AuditEntry, reason: string): Promise<Buffer> {
  // One child's reason goes with that child; a reason for several belongs to none of them alone.
  const [child, another] = entry.children ?? [];
  const key = child === undefined || another !== undefined ? await keys.ownKey() : await keys.childKey(child);
  return seal(key, { la: keys.log, table: 'entry', column: 'reason_sealed', row: entry.id }, reason);
}
