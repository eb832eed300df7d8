import type { Place } from '@tutela/platform';
import { countedForMs } from './tag/tag.rules';

const dayMs = 24 * 60 * 60_000;
const batch = 1_000;

/** Drops tries, sessions and attempts that no rule counts any more; the audit log keeps what happened. @returns rows dropped */
export async function dropOldRows({ source, clock }: Place): Promise<number> {
  const now = clock.now().getTime();
  const dropped = await Promise.all([
    drop(`password_try`, 'last_at', new Date(now - dayMs)),
    drop(`session`, 'ends_at', new Date(now - dayMs)),
    drop(`otp_attempt`, 'at', new Date(now - countedForMs)),
    // The token that shows an accepted code lives for seconds.
    drop(`accepted_code`, 'at', new Date(now - dayMs)),
    drop(`spent_code`, 'at', new Date(now - dayMs)),
  ]);
  return dropped.reduce((sum, count) => sum + count, 0);

  /** Rows that somebody works with are left for the next time. */
  async function drop(table: string, column: string, before: Date): Promise<number> {
    const [, count]: [unknown, number] = await source.query(
      `DELETE FROM ${table} WHERE ctid = ANY(ARRAY(SELECT ctid FROM ${table} WHERE ${column} < $1 LIMIT ${batch} FOR UPDATE SKIP LOCKED))`,
      [before],
    );
    return count;
  }
}
