import { organisationRecorded, personRecorded } from '@tutela/contracts';
import { eventually, type DatabaseEye } from '@tutela/testing';

/** Waits until cases has heard of everybody whom identity has told about: whom it does not know is nobody to it, and can send nothing. */
export async function heardByCases(eye: DatabaseEye): Promise<void> {
  const types = [organisationRecorded.type, personRecorded.type];
  const told = await eye.rows<{ id: string }>(
    'identity',
    `SELECT id FROM identity.outbox WHERE event->>'type' = ANY($1)`,
    [types],
  );
  const ids = told.map(({ id }) => id);
  const heard = 'SELECT DISTINCT event FROM cases.inbox WHERE event = ANY($1)';
  await eventually(async () => (await eye.rows('cases', heard, [ids])).length === ids.length);
}
