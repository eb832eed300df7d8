import { londonDay } from '@tutela/education';
import type { Acts, Tx } from '@tutela/platform';
import { changed } from '../changes/changes.store';
import { tellOfEnd } from '../notice/tell-of-appointments';
import { schoolOrganisation } from '../organisation/organisation.store';
import { lockSchool } from '../school/school.store';
import { endAppointments } from './appointment.store';

type Telling = Parameters<typeof tellOfEnd>[1];

const contract = { audit: 'appointment.held-in-vain' };
const looking = { audit: { notAudited: 'looks whether a day has come' } };
const by = { kind: 'system', name: 'places-held' } as const;

/** Frees the places whose 30 days without a tag are over (NC-08), one act a school. @returns appointments ended */
export async function endUnheld(acts: Acts, telling: Telling): Promise<number> {
  const schools = await acts.shared(
    looking,
    by,
    (tx) => tx.rows<{ urn: string }>`
    SELECT DISTINCT urn FROM appointment WHERE state = 'needs-tag' AND held_until < ${londonDay(tx.now)}`,
  );
  let ended = 0;
  for (const { urn } of schools) ended += await acts.shared(contract, by, (tx) => endAt(tx, telling, urn));
  return ended;
}

async function endAt(tx: Tx, telling: Telling, urn: string): Promise<number> {
  await lockSchool(tx, urn);
  const over = await tx.rows<{ id: string }>`
    SELECT id FROM appointment WHERE urn = ${urn} AND state = 'needs-tag' AND held_until < ${londonDay(tx.now)}
    ORDER BY id FOR UPDATE`;
  const ended = await endAppointments(
    tx,
    over.map(({ id }) => id),
    'no-tag-in-time',
  );
  await tellOfEnd(tx, telling, ended);
  tx.audit({ object: urn, facts: { ended: ended.map((row) => row.id) } });
  await changed(tx, [schoolOrganisation(urn), ...ended.map((row) => row.company)]);
  return ended.length;
}
