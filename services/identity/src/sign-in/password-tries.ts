import type { Alone, Tx } from '@tutela/platform';

const mostWrong = 10;
const waitMs = 15 * 60_000;

/**
 * Charges one try before the password is looked at, by one statement; a right one gives it back. Counted per user id and network, known or not: wrong tries
 * elsewhere do not lock the owner out here (security.md rule 13), and unknown user ids are treated alike (rule 11).
 * @returns whether the password may be looked at
 */
export async function chargeTry(at: Alone, who: Buffer, network: string): Promise<boolean> {
  const end = new Date(at.now.getTime() + waitMs);
  const charged = await at.rows.prepared`
    INSERT INTO password_try AS try (who, network, wrong, last_at) VALUES (${who}, ${network}, 1, ${at.now})
    ON CONFLICT ON CONSTRAINT password_try_is_counted_once DO UPDATE
      SET wrong = try.wrong + 1, last_at = excluded.last_at,
        locked_until = CASE WHEN (try.wrong + 1) % ${mostWrong} = 0 THEN ${end}::timestamptz END
      WHERE try.locked_until IS NULL OR try.locked_until <= excluded.last_at
    RETURNING wrong`;
  return charged.length === 1;
}

export function forgiveTries(tx: Tx, who: Buffer, network: string): void {
  tx.atEnd`DELETE FROM password_try WHERE who = ${who} AND network = ${network}`;
}
