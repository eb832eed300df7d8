import type { MailOutbox, Tx } from '@tutela/platform';
import type { Account } from '../account/account.store';
import { endSessionsOf } from '../account/end-account';
import { recordPerson } from '../account/record-person';
import type { IdentityKeys } from '../keys';
import { lostTagLetter } from '../letters';

interface Telling {
  readonly keys: IdentityKeys;
  readonly mail: MailOutbox;
}

/** A lost tag ends at once with every session (NC-10); the account, whose row the caller holds, waits until its holder has registered another. */
export async function loseTag(tx: Tx, { keys, mail }: Telling, account: Account): Promise<void> {
  const { id, email_sealed: email } = account;
  await tx.rows`UPDATE tag SET state = 'ended' WHERE account = ${id} AND state = 'registered'`;
  await tx.rows`UPDATE account SET state = 'enrolling', epoch = epoch + 1 WHERE id = ${id}`;
  await endSessionsOf(tx, id);
  await recordPerson(tx, keys, id);
  if (email !== null) await mail.queue(tx, lostTagLetter(keys.openPerson(id, 'email_sealed', email), tx.now));
}

/** Before and after, for the audit entry. */
export const lostImage = { before: { tag: 'registered' }, after: { tag: 'ended' } } as const;
