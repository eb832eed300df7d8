import { Refusal } from '@tutela/contracts';
import type { Person, Tx } from '@tutela/platform';
import { lockAccount, type Account } from '../account/account.store';

/**
 * Somebody of the manager's own company. Both rows are held, in the order of their ids, and the manager's must still be good: of two managers
 * who report each other at the same moment, one is first and the other is out (NC-11).
 */
export async function lockColleague(tx: Tx, id: string, by: Person): Promise<Account> {
  if (id === by.account) throw new Refusal('not-yourself');
  const rows = new Map<string, Account>();
  for (const one of [id, by.account].sort()) rows.set(one, await lockAccount(tx, one));
  if (rows.get(by.account)?.state !== 'active') throw new Refusal('sign-in-needed');
  const colleague = rows.get(id);
  // Another company's person answers like one who does not exist (security.md rule 3).
  if (colleague?.organisation !== by.organisation) throw new Refusal('not-found');
  return colleague;
}
