import type { DataOf, personRecorded } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import { urnOf } from '../appointment/acting-for';
import { awaitTag, endAppointments, makeLive, standingOf, type AppointmentRow } from '../appointment/appointment.store';
import { changed } from '../changes/changes.store';
import { remindIfNobodyWas } from '../head/tell-of-head';
import { tellOfManagerGone } from '../notice/tell-of-manager';
import { tellOfBeginning, tellOfEnd, tellOfLostTag } from '../notice/tell-of-appointments';
import { tellOfLeaving } from '../notice/tell-of-leaving';
import { schoolOrganisation } from '../organisation/organisation.store';
import { findPerson, keepPerson } from '../person/person.store';
import { lockSchoolIfKnown, type School } from '../school/school.store';

type Told = DataOf<typeof personRecorded>;
type Telling = Parameters<typeof tellOfEnd>[1];

/** Who has left is no contact anywhere (NC-11); who has a tag now is one where he or she waited for it, who has lost it waits again (NC-08, NC-10). */
export async function recordPerson(tx: Tx, telling: Telling, told: Told): Promise<void> {
  const school = await schoolOfContact(tx, told);
  const before = await findPerson(tx, told.account);
  await keepPerson(tx, told);
  const standing = await standingOf(tx, told.account);
  if (told.state === 'ended') await endAll(tx, telling, told, standing);
  else await followTag(tx, telling, told);
  if (before) await tellOfLeaving(tx, telling, { before, told }, standing);
  if (school && told.state === 'active') await remindIfNobodyWas(tx, telling.notices, school);
  const hasGone = told.state === 'ended' && before?.state !== 'ended';
  const withoutManager = hasGone ? await tellOfManagerGone(tx, telling, told.account) : [];
  const shown = [...standing, ...withoutManager].flatMap((row) => [row.company, schoolOrganisation(row.urn)]);
  await changed(tx, [told.organisation, ...shown]);
}

async function endAll(tx: Tx, telling: Telling, told: Told, standing: readonly AppointmentRow[]): Promise<void> {
  const ids = standing.map((row) => row.id);
  await tellOfEnd(tx, telling, await endAppointments(tx, ids, told.endedBecause ?? 'withdrawn'));
}

async function followTag(tx: Tx, telling: Telling, { account, state, hasTag }: Told): Promise<void> {
  if (state === 'active' && hasTag) await tellOfBeginning(tx, telling, await makeLive(tx, account));
  else await tellOfLostTag(tx, telling, await awaitTag(tx, account));
}

/** The row of the school whose own contact this is, held before the person's as everywhere. */
async function schoolOfContact(tx: Tx, { role, organisation }: Told): Promise<School | undefined> {
  const urn = role === 'school-contact' ? urnOf(organisation) : undefined;
  return urn === undefined ? undefined : lockSchoolIfKnown(tx, urn);
}
