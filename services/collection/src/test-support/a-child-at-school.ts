import { randomUUID } from 'node:crypto';
import { act, type Tx } from '@tutela/platform';
import { createChildren, createEnrolments, tellEnrolments } from '../child/children.store';
import { lockSchools } from '../school/lock-schools';
import type { CollectionUnderTest } from './collection-under-test';

/** A made-up child on the roll of a school since September, in care since May. */
export async function aChildAtSchool(
  { las }: CollectionUnderTest,
  urn: string,
  la = '999',
): Promise<{ child: number; enrolment: string }> {
  const place = await las.place(la);
  return act(place, { audit: 'list.confirmed' }, { kind: 'system', name: 'test' }, async (tx) => {
    const profile = {
      localId: randomUUID(),
      legalSurname: 'Adeyemi',
      legalForename: 'Marcus',
      birthDate: '2012-03-04',
    };
    const [child] = await createChildren(tx, las.keys, [{ profile, inCareFrom: '2026-05-02' }]);
    if (child === undefined) throw new RangeError('one child has one number');
    tx.audit({ children: [child] });
    return { child, enrolment: await putOnRoll(tx, child, urn) };
  });
}

async function putOnRoll(tx: Tx, child: number, urn: string): Promise<string> {
  await tx.rows`INSERT INTO school_link (urn) VALUES (${urn}) ON CONFLICT DO NOTHING`;
  await lockSchools(tx, [urn]);
  const [enrolment] = await createEnrolments(tx, [
    { child, urn, from: '2026-09-01', registration: 'main', yearGroup: 9 },
  ]);
  if (enrolment === undefined) throw new RangeError('one enrolment has one id');
  await tellEnrolments(tx, [enrolment], []);
  return enrolment;
}
