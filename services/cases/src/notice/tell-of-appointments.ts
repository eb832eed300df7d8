import type { Tx } from '@tutela/platform';
import type { AppointmentRow } from '../appointment/appointment.store';
import type { CasesKeys } from '../keys';
import { schoolOrganisation } from '../organisation/organisation.store';
import { nameOf, ownContactsOf } from '../person/person.store';
import type { NoticeKind } from './letters';
import type { Notices } from './notice.store';

const ofSchool = '/school/contacts';
const ofManager = '/company/schools';
const ofEmployee = '/company';

interface Telling {
  readonly notices: Notices;
  readonly keys: CasesKeys;
}

/** The person, the manager who asked and the school's own contacts learn that somebody is live or needs a tag. */
export async function tellOfBeginning(
  tx: Tx,
  telling: Telling,
  appointments: readonly AppointmentRow[],
  actor?: string,
): Promise<void> {
  for (const row of appointments) {
    await tellAll(tx, telling, row, row.state === 'live' ? 'contact-live' : 'contact-needs-tag', actor);
  }
}

/** The same people learn that it has ended and why. */
export async function tellOfEnd(
  tx: Tx,
  telling: Telling,
  appointments: readonly AppointmentRow[],
  actor?: string,
): Promise<void> {
  for (const row of appointments) await tellAll(tx, telling, row, 'contact-ended', actor);
}

/** Whoever did it knows it already. */
async function tellAll(
  tx: Tx,
  { notices, keys }: Telling,
  row: AppointmentRow,
  kind: NoticeKind,
  actor: string | undefined,
): Promise<void> {
  const facts = {
    name: nameOf(keys, row),
    school: row.school_name,
    company: row.company_name,
    ...(row.held_until === null ? {} : { heldUntil: row.held_until }),
    ...(row.because === null ? {} : { because: row.because }),
  };
  const own = await ownContactsOf(tx, schoolOrganisation(row.urn));
  const others = (accounts: readonly string[]) => accounts.filter((account) => account !== actor);
  await notices.tellPeople(tx, others([row.account]), { kind, facts, link: ofEmployee });
  await notices.tellPeople(tx, others([row.asked_by]), { kind, facts, link: ofManager });
  const contacts = own.map((person) => person.account);
  await notices.tellPeople(tx, others(contacts), { kind, facts, link: ofSchool });
}
