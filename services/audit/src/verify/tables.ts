import type { Sql } from '@tutela/platform';
import { found } from './verdict';

/**
 * The log rests in plain tables: through a view, a rule, row security or a table that inherits, who reads gets other rows than were
 * written, and perhaps others at another time.
 */
export async function mustBePlainTables(sql: Sql): Promise<void> {
  const [strange] = await sql<{ name: string }>`
    SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'audit'::regnamespace
      AND relname IN ('entry', 'entry_image', 'leaf', 'tree_node', 'checkpoint', 'unsequenced')
      AND (relkind <> 'r' OR relrowsecurity OR EXISTS (SELECT FROM pg_rewrite WHERE ev_class = pg_class.oid)
        OR EXISTS (SELECT FROM pg_inherits WHERE inhparent = pg_class.oid)) ORDER BY relname`;
  if (strange)
    found(
      'forged',
      0,
      `audit.${strange.name} is not the table that was made: a view, a rule or a policy stands before it`,
    );
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
}

/** Rows that no comparison came by: of impossible indexes and sizes, or of no entry. */
export async function mustHoldNoMore(sql: Sql, { leaves, checkpoints, images }: Compared): Promise<void> {
  const [held] = await sql<Record<keyof Compared, string>>`
    SELECT (SELECT count(*) FROM audit.leaf) AS leaves, (SELECT count(*) FROM audit.checkpoint) AS checkpoints,
      (SELECT count(*) FROM audit.entry_image)
        - (SELECT count(*) FROM audit.entry_image JOIN audit.unsequenced USING (entry)) AS images`;
  if (held?.leaves !== String(leaves)) found('forged', leaves, 'leaves stand outside of the tree');
  if (held.checkpoints !== String(checkpoints))
    found('forged', leaves, 'checkpoints stand at sizes that the log never had');
  if (held.images !== String(images)) found('forged', leaves, 'an image belongs to no entry');
}
