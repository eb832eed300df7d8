import type { Person, Tx } from '@tutela/platform';
import { schoolActedFor, urnOf } from '../appointment/acting-for';

/** The organisation whose cases the person may read: an outside contact is asked for at each act (NC-23). */
export async function mayReadCasesOf(tx: Tx, by: Person): Promise<string> {
  if (urnOf(by.organisation) !== undefined) await schoolActedFor(tx, by);
  return by.organisation;
}
