import type { InputOf, OutputOf, inviteEmployee } from '@tutela/contracts';
import type { Account } from '../account/account.store';
import type { IdentityKeys } from '../keys';
import { endOf } from '../tag/tag.store';
import { leftLate } from './leaving.rules';

export type CompanyPerson = OutputOf<typeof inviteEmployee>;
export type Employee = InputOf<typeof inviteEmployee>;

/** As the manager sees somebody of the own company (NC-11). */
export function companyPersonOf(account: Account, keys: IdentityKeys): CompanyPerson {
  const { last_day: lastDay, withdrawn_at: endedAt } = account;
  return {
    account: account.id,
    userId: account.user_id,
    name: keys.openPerson(account.id, 'name_sealed', account.name_sealed),
    role: account.role,
    state: account.state === 'withdrawn' ? 'ended' : account.state,
    tagEndsIn: account.tag_serial === null ? undefined : endOf(account.tag_serial),
    invitedAt: account.nominated_at.toISOString(),
    lastDay: lastDay ?? undefined,
    leavingReportedAt: account.leaving_reported_at?.toISOString(),
    endedAt: endedAt?.toISOString(),
    late: leftLate(account),
  };
}
