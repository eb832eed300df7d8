import { personWithdrawn } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import type { IdentityKeys } from '../keys';
import type { Account } from './account.store';
import { recordPerson } from './record-person';

/**
 * Account, tag, invitation and every session end in this transaction (VS-12, NC-11). Nothing has to be delivered for it: sessions are read at
 * each request and their epoch is over. The account's row is locked by the caller.
 */
export async function endAccount(
  tx: Tx,
  keys: IdentityKeys,
  { id, organisation }: Account,
  because: 'withdrawn' | 'left',
): Promise<void> {
  await tx.rows`
    UPDATE account SET state = 'withdrawn', withdrawn_at = ${tx.now}, ended_because = ${because}, epoch = epoch + 1 WHERE id = ${id}`;
  await tx.rows`UPDATE tag SET state = 'ended' WHERE account = ${id} AND state = 'registered'`;
  await endSessionsOf(tx, id);
  await tx.rows`DELETE FROM invitation WHERE account = ${id} AND used_at IS NULL`;
  tx.emit(personWithdrawn, { account: id, organisation, reason: because });
  await recordPerson(tx, keys, id);
}

export async function endSessionsOf(tx: Tx, account: string): Promise<void> {
  await tx.rows`UPDATE session SET ended_at = ${tx.now} WHERE account = ${account} AND ended_at IS NULL`;
}
