import { Refusal } from '@tutela/contracts';
import type { Person, Tx } from '@tutela/platform';

/**
 * Uses up the code that was accepted for this very request (NC-21); first in an act. The database holds that it is used once, so a
 * request that is sent again does nothing.
 * @param act the name of its audit entry
 * @throws Refusal `code-needed` without a code, `code-not-accepted` where it was used before
 */
export async function useCode(tx: Tx, { stepUp }: Person, act: string): Promise<void> {
  if (stepUp === undefined) throw new Refusal('code-needed');
  const used = await tx.rows`
    INSERT INTO accepted_code (step_up, act, at) VALUES (${stepUp}, ${act}, ${tx.now}) ON CONFLICT DO NOTHING RETURNING step_up`;
  if (used.length === 0) throw new Refusal('code-not-accepted', { code: 'replayed' });
}
