import { hoursAfter } from '@tutela/education';
import type { Tx } from '@tutela/platform';
import type { AppointmentRow } from '../appointment/appointment.store';
import type { CasesKeys } from '../keys';
import { schoolOrganisation } from '../organisation/organisation.store';
import { findPerson, nameOf, ownContactsOf } from '../person/person.store';
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

/** The same people learn that the tag is lost: no access until there is another (NC-08, NC-10). */
export async function tellOfLostTag(tx: Tx, telling: Telling, appointments: readonly AppointmentRow[]): Promise<void> {
  for (const row of appointments) await tellAll(tx, telling, row, 'contact-needs-tag', undefined, { tag: 'lost' });
}

/** The same people learn that it has ended and why; of who has left late, how late (NC-11). */
export async function tellOfEnd(
  tx: Tx,
  telling: Telling,
  appointments: readonly AppointmentRow[],
  actor?: string,
): Promise<void> {
  for (const row of appointments) {
    const leaving = row.because === 'left' ? await leavingFacts(tx, row.account) : {};
    await tellAll(tx, telling, row, 'contact-ended', actor, leaving);
  }
}

/** Whoever did it knows it already. */
async function tellAll(
  tx: Tx,
  { notices, keys }: Telling,
  row: AppointmentRow,
  kind: NoticeKind,
  actor: string | undefined,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const facts = {
    name: nameOf(keys, row),
    school: row.school_name,
    company: row.company_name,
    ...(row.held_until === null ? {} : { heldUntil: row.held_until }),
    ...(row.because === null ? {} : { because: row.because }),
    ...more,
  };
  const own = await ownContactsOf(tx, schoolOrganisation(row.urn));
  const others = (accounts: readonly string[]) => accounts.filter((account) => account !== actor);
  await notices.tellPeople(tx, others([row.account]), { kind, facts, link: ofEmployee });
  await notices.tellPeople(tx, others([row.asked_by]), { kind, facts, link: ofManager });
  const contacts = own.map((person) => person.account);
  await notices.tellPeople(tx, others(contacts), { kind, facts, link: ofSchool });
}

async function leavingFacts(tx: Tx, account: string): Promise<Readonly<Record<string, string>>> {
  const person = await findPerson(tx, account);
  if (!person || person.last_day === null) return {};
  const { last_day: lastDay, ended_at: endedAt, late } = person;
  if (!late || endedAt === null) return { lastDay };
  return { lastDay, late: 'yes', hours: String(hoursAfter(lastDay, endedAt)) };
}
