import type { DataOf, personRecorded } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import type { AppointmentRow } from '../appointment/appointment.store';
import type { CasesKeys } from '../keys';
import { schoolOrganisation } from '../organisation/organisation.store';
import { leavingNews } from '../person/leaving.rules';
import { nameOf, ownContactsOf, type PersonRow } from '../person/person.store';
import type { Notices } from './notice.store';

interface Telling {
  readonly notices: Notices;
  readonly keys: CasesKeys;
}

interface Change {
  readonly before: Pick<PersonRow, 'last_day'>;
  readonly told: Pick<DataOf<typeof personRecorded>, 'state' | 'lastDay'>;
}

/** The own contacts of each school where the person has a place learn of a planned last day, and so does the person, once (NC-11). */
export async function tellOfLeaving(
  tx: Tx,
  { notices, keys }: Telling,
  { before, told: { state, lastDay } }: Change,
  standing: readonly AppointmentRow[],
): Promise<void> {
  const kind = leavingNews(before.last_day ?? undefined, { ended: state === 'ended', lastDay });
  const [one] = standing;
  if (kind === undefined || one === undefined) return;
  const facts = { name: nameOf(keys, one), company: one.company_name, ...(lastDay === undefined ? {} : { lastDay }) };
  await notices.tellPeople(tx, [one.account], { kind, facts, link: '/company' });
  for (const row of standing) {
    const contacts = await ownContactsOf(tx, schoolOrganisation(row.urn));
    const accounts = contacts.map(({ account }) => account);
    const atSchool = { ...facts, school: row.school_name };
    await notices.tellPeople(tx, accounts, { kind, facts: atSchool, link: '/school/contacts' });
  }
}
