import type { MailOutbox, Tx } from '@tutela/platform';
import type { Account } from '../account/account.store';
import type { IdentityKeys } from '../keys';
import { resyncedTagLetter } from '../letters';

/** A tag that was brought back into step is a change of the sign-in: its holder is told (NC-10). */
export async function tellOfResync(tx: Tx, mail: MailOutbox, keys: IdentityKeys, account: Account): Promise<void> {
  const { id, email_sealed: sealed } = account;
  if (sealed === null) return;
  await mail.queue(tx, resyncedTagLetter(keys.openPerson(id, 'email_sealed', sealed), tx.now));
}
