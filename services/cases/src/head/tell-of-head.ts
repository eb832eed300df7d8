import type { Tx } from '@tutela/platform';
import type { Notices } from '../notice/notice.store';
import { schoolOrganisation } from '../organisation/organisation.store';
import { ownContactsOf } from '../person/person.store';
import { releasesOfSchool, type ReleaseRow } from '../release/release.store';
import { keepReminded, type School } from '../school/school.store';
import { isOnHold } from './owed-notice';

const toManager = '/company/schools';

/** The school's own contacts are told that a notice of the head is owed, and when is kept (NC-13). */
export async function remind(tx: Tx, notices: Notices, { urn, name, head }: School): Promise<void> {
  const contacts = await ownContactsOf(tx, schoolOrganisation(urn));
  const accounts = contacts.map(({ account }) => account);
  const facts = { school: name, ...(head === null ? {} : { head }) };
  await notices.tellPeople(tx, accounts, { kind: 'head-changed', facts, link: '/school/head' });
  await keepReminded(tx, urn, accounts.length > 0 ? tx.now : null);
}

/** Managers learn that their releases are on hold now, or go on now; of what stays as it was nobody is told again (NC-13). */
export async function tellManagers(
  tx: Tx,
  notices: Notices,
  before: readonly ReleaseRow[],
  after: readonly ReleaseRow[],
): Promise<void> {
  const heldBefore = new Set(before.filter(isOnHold).map(({ id }) => id));
  for (const row of after) {
    if (heldBefore.has(row.id) === isOnHold(row)) continue;
    await tellManager(tx, notices, row, isOnHold(row) ? 'release-on-hold' : 'release-resumed');
  }
}

/** A release that was just approved: live, or on hold at once where the register shows another head than signed it (NC-03, NC-13). */
export async function tellOfApproval(tx: Tx, notices: Notices, release: ReleaseRow, school: School): Promise<void> {
  if (!isOnHold(release)) return tellManager(tx, notices, release, 'release-live');
  await tellManager(tx, notices, release, 'release-on-hold');
  await remind(tx, notices, school);
}

async function tellManager(
  tx: Tx,
  notices: Notices,
  { manager, school_name: school, company_name: company }: ReleaseRow,
  kind: 'release-live' | 'release-on-hold' | 'release-resumed',
): Promise<void> {
  await notices.tellPeople(tx, [manager], { kind, facts: { school, company }, link: toManager });
}

/** A school that owed a notice while it had nobody to be reminded: its first contact is told. Its row is held already. */
export async function remindIfNobodyWas(tx: Tx, notices: Notices, school: School): Promise<void> {
  const [owed] = (await releasesOfSchool(tx, school.urn)).filter(isOnHold);
  if (owed?.reminded_at === null) await remind(tx, notices, school);
}
