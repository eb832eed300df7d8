import { randomUUID } from 'node:crypto';
import { actFor, appointmentRecorded, whoAmI, type DataOf } from '@tutela/contracts';
import { eventually } from '@tutela/testing';
import {
  personBehind,
  referenceIn,
  sessionOf,
  signIn,
  startIdentity,
  tell,
  type IdentityUnderTest,
} from '../../test-support/identity-under-test';

let identity: IdentityUnderTest;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.close());

type Appointment = DataOf<typeof appointmentRecorded>;
const [school, company] = ['school-999014', 'company-fernhill'];

async function memberships(account: string): Promise<number> {
  return (await identity.eye.rows('identity', 'SELECT 1 FROM identity.membership WHERE account = $1', [account]))
    .length;
}

/** An employee who is live contact of a school, as cases has told it. */
async function anOutsideContact() {
  const signedIn = await signIn(identity, identity.aPerson('company-employee', company));
  const { account } = signedIn.actor;
  const appointment: Appointment = {
    appointment: randomUUID(),
    account,
    urn: '999014',
    company,
    place: 3,
    state: 'live',
  };
  await tell(identity.transport, appointmentRecorded, appointment);
  await eventually(async () => (await memberships(account)) === 1);
  return { ...signedIn, appointment };
}

describe('acting for a school', () => {
  it('NC-22 is one step under a new reference, and one step back', async () => {
    const kezia = await anOutsideContact();
    const before = await identity.as(kezia.actor).ask(whoAmI, {});

    const answer = await identity.as(kezia.actor).call(actFor, { organisation: school });
    const reference = referenceIn(answer);
    const session = await sessionOf(identity, reference);
    const there = await personBehind(identity, reference);
    const back = await identity.as(there).call(actFor, { organisation: company });

    expect(before.mayActFor?.map(({ id, role }) => [id, role])).toEqual([
      [company, 'company-employee'],
      [school, 'outside-contact'],
    ]);
    expect(answer.body).toMatchObject({
      role: 'outside-contact',
      organisation: { id: school, kind: 'school', name: 'Thornbeck High School', urn: '999014' },
    });
    expect(await sessionOf(identity, kezia.reference)).toBeUndefined();
    expect(session).toMatchObject({ role: 'outside-contact', organisation: school, step: 'full' });
    expect(back.body).toMatchObject({ role: 'company-employee', organisation: { id: company } });
  });

  it('NC-22 refuses a school of which one is no contact like one that does not exist', async () => {
    const kezia = await anOutsideContact();

    const other = await identity.as(kezia.actor).call(actFor, { organisation: 'school-999021' });
    const absent = await identity.as(kezia.actor).call(actFor, { organisation: 'school-999099' });

    expect(other.status).toBe(404);
    expect(other.problem).toEqual(absent.problem);
  });

  it('NC-06 NC-22 ends with the appointment: sessions fall back to the company at once', async () => {
    const kezia = await anOutsideContact();
    const reference = referenceIn(await identity.as(kezia.actor).call(actFor, { organisation: school }));

    await tell(identity.transport, appointmentRecorded, {
      ...kezia.appointment,
      appointment: randomUUID(),
      state: 'ended',
    });
    await tell(identity.transport, appointmentRecorded, { ...kezia.appointment, state: 'ended' });
    await eventually(async () => (await memberships(kezia.actor.account)) === 0);

    expect(await sessionOf(identity, reference)).toMatchObject({ role: 'company-employee', organisation: company });
    const me = await identity.as(await personBehind(identity, reference)).ask(whoAmI, {});
    expect(me.mayActFor).toBeUndefined();
    // Live again, it does not act for the school by itself.
    await tell(identity.transport, appointmentRecorded, { ...kezia.appointment, appointment: randomUUID() });
    await eventually(async () => (await memberships(kezia.actor.account)) === 1);
    expect(await sessionOf(identity, reference)).toMatchObject({ organisation: company });
  });
});
