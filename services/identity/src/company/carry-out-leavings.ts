import { londonDay } from '@tutela/education';
import { kindOf, type Acts, type Tx, type Warnings } from '@tutela/platform';
import { lockAccount } from '../account/account.store';
import { endAccount } from '../account/end-account';
import type { IdentityKeys } from '../keys';

const looking = { audit: { notAudited: 'finds whose last day is over; each end is audited' } };
const contract = { audit: 'leaver.carried-out' };
const by = { kind: 'system', name: 'leavers' } as const;

/**
 * NC-11: a planned last day is carried out by itself once it is over in England. One that fails holds up no other and is tried again at the
 * next sweep. @returns accounts dealt with
 */
export async function carryOutLeavings(acts: Acts, keys: IdentityKeys, log: Warnings): Promise<number> {
  const due = await acts.shared(
    looking,
    by,
    (tx) => tx.rows<{ id: string }>`
      SELECT id FROM account WHERE state <> 'withdrawn' AND last_day < ${londonDay(tx.now)}::date ORDER BY last_day, id`,
  );
  let done = 0;
  for (const { id } of due) {
    try {
      await acts.shared(contract, by, (tx) => carryOut(tx, keys, id));
      done += 1;
    } catch (error) {
      log.warn({ account: id, kind: kindOf(error) }, 'a leaving waits for the next sweep');
    }
  }
  return done;
}

async function carryOut(tx: Tx, keys: IdentityKeys, id: string): Promise<void> {
  const account = await lockAccount(tx, id);
  const { state, last_day: lastDay } = account;
  // Another process was first, or the manager has moved the day.
  const due = state !== 'withdrawn' && lastDay !== null && lastDay < londonDay(tx.now);
  if (due) await endAccount(tx, keys, account, 'left');
  const images = due ? [{ before: { state }, after: { state: 'withdrawn' } }] : [];
  tx.audit({ object: id, facts: { lastDay, changed: due }, images });
}
