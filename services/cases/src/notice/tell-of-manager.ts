import type { Tx } from '@tutela/platform';
import type { CasesKeys } from '../keys';
import { schoolOrganisation } from '../organisation/organisation.store';
import { nameOf, ownContactsOf } from '../person/person.store';
import { releasesOfManager, type ReleaseRow } from '../release/release.store';
import type { Notices } from './notice.store';

interface Telling {
  readonly notices: Notices;
  readonly keys: CasesKeys;
}

/**
 * The own contacts of each school whose release names a manager who has left learn that nobody can ask under it any more (NC-05, NC-14).
 * @returns these releases
 */
export async function tellOfManagerGone(tx: Tx, { notices, keys }: Telling, manager: string): Promise<ReleaseRow[]> {
  const releases = await releasesOfManager(tx, manager);
  for (const row of releases) {
    const name = nameOf(keys, { account: manager, name_sealed: row.manager_name_sealed });
    const contacts = await ownContactsOf(tx, schoolOrganisation(row.urn));
    await notices.tellPeople(
      tx,
      contacts.map(({ account }) => account),
      {
        kind: 'manager-left',
        facts: { name, company: row.company_name, school: row.school_name },
        link: '/school/contacts',
      },
    );
  }
  return releases;
}
