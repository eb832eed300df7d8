import type { DataOf, personRecorded } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import { endAppointments, makeLive, standingOf } from '../appointment/appointment.store';
import { changed } from '../changes/changes.store';
import { tellOfBeginning, tellOfEnd } from '../notice/tell-of-appointments';
import { schoolOrganisation } from '../organisation/organisation.store';
import { keepPerson } from '../person/person.store';

type Told = DataOf<typeof personRecorded>;
type Telling = Parameters<typeof tellOfEnd>[1];

/** Who has left is no contact anywhere (NC-11); who has a tag now is one where he or she waited for it (NC-08). */
export async function recordPerson(tx: Tx, telling: Telling, told: Told): Promise<void> {
  await keepPerson(tx, told);
  const standing = await standingOf(tx, told.account);
  if (told.state === 'ended') {
    const ids = standing.map((row) => row.id);
    await tellOfEnd(tx, telling, await endAppointments(tx, ids, told.endedBecause ?? 'withdrawn'));
  }
  if (told.state === 'active' && told.hasTag) await tellOfBeginning(tx, telling, await makeLive(tx, told.account));
  await changed(tx, [told.organisation, ...standing.flatMap((row) => [row.company, schoolOrganisation(row.urn)])]);
}
