import type { Sql } from '@tutela/platform';
import { found } from './verdict';

/** Counts go by the tables from now on: an index may leave rows out that others come by. */
export async function readWithoutIndexes(sql: Sql): Promise<void> {
  await sql`
    SELECT set_config(name, 'off', true)
    FROM unnest(ARRAY['enable_indexscan', 'enable_indexonlyscan', 'enable_bitmapscan']) AS name`;
}

/** Each entry either has its leaf or waits for it, and not both; what waits is there. Answers how many wait. */
export async function verifyQueue(sql: Sql, size: number): Promise<number> {
  const [counts] = await sql<{ waiting: string; lost: string; passed: string; twice: string | null }>`
    SELECT (SELECT count(*) FROM audit.unsequenced) AS waiting,
      (SELECT count(*) FROM audit.unsequenced AS queued
        WHERE NOT EXISTS (SELECT FROM audit.entry WHERE id = queued.entry)) AS lost,
      (SELECT count(*) FROM audit.entry
        WHERE NOT EXISTS (SELECT FROM audit.leaf WHERE leaf.entry = entry.id)
          AND NOT EXISTS (SELECT FROM audit.unsequenced WHERE unsequenced.entry = entry.id)) AS passed,
      (SELECT min(index) FROM audit.leaf JOIN audit.unsequenced USING (entry)) AS twice`;
  if (counts === undefined || counts.lost !== '0')
    return found('missing', size, 'an entry that waited for its leaf is not there');
  if (counts.passed !== '0') found('missing', size, 'an entry has no leaf and does not wait for one');
  if (counts.twice !== null) found('forged', Number(counts.twice), 'an entry that has its leaf waits for another');
  return Number(counts.waiting);
}

interface Compared {
  readonly leaves: number;
  readonly checkpoints: number;
  readonly images: number;
  readonly waiting: number;
}

type Held = Record<'entries' | 'leaves' | 'checkpoints' | 'images', string>;

/** Rows that no comparison came by: of impossible indexes and sizes, or of no entry. */
export async function mustHoldNoMore(sql: Sql, { leaves, checkpoints, images, waiting }: Compared): Promise<void> {
  const [held] = await sql<Held>`
    SELECT (SELECT count(*) FROM audit.entry) AS entries, (SELECT count(*) FROM audit.leaf) AS leaves,
      (SELECT count(*) FROM audit.checkpoint) AS checkpoints,
      (SELECT count(*) FROM audit.entry_image)
        - (SELECT count(*) FROM audit.entry_image JOIN audit.unsequenced USING (entry)) AS images`;
  if (held?.leaves !== String(leaves)) found('forged', leaves, 'leaves stand outside of the tree');
  if (held.entries !== String(leaves + waiting)) found('forged', leaves, 'entries stand beside those of the tree');
  if (held.checkpoints !== String(checkpoints))
    found('forged', leaves, 'checkpoints stand at sizes that the log never had');
  if (held.images !== String(images)) found('forged', leaves, 'an image belongs to no entry');
}
