import {
  listNotices,
  readCompanySchools,
  readLedger,
  requestContacts,
  readMyAppointments,
  readPlaces,
} from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import { eventually } from '@tutela/testing';
import {
  actingFor,
  appointmentsTold,
  aRelease,
  aSchool,
  ask,
  personTold,
  requestOf,
  startCases,
  type CasesUnderTest,
} from '../test-support/cases-under-test';

let cases: CasesUnderTest;
let urn: string;
let other: string;
let rosalind: Person;
let connie: Person;
beforeAll(async () => {
  cases = await startCases();
});
beforeEach(async () => {
  [urn, other] = [await aSchool(cases), await aSchool(cases)];
  rosalind = await cases.aPerson('company-manager', 'company-fernhill');
  connie = await cases.aPerson('company-employee', 'company-fernhill', { state: 'enrolling', hasTag: false });
  await aRelease(cases, rosalind, urn);
  await aRelease(cases, rosalind, other);
  await ask(cases, rosalind, urn, [connie]);
  await ask(cases, rosalind, other, [connie]);
});
afterAll(() => cases.close());

async function statesOf(someone: Person): Promise<string[]> {
  const { appointments } = await cases.as(someone).ask(readMyAppointments, {});
  return appointments.map((one) => one.because ?? one.state);
}

describe('what identity tells', () => {
  it('NC-08 makes an appointment live at every school when the tag is registered, and no access before', async () => {
    const early = await cases.as(actingFor(connie, urn)).call(readPlaces, {});
    expect(early.status).toBe(404);
    expect(await statesOf(connie)).toEqual(['needs-tag', 'needs-tag']);

    await cases.tell(personTold(cases.config, connie));

    expect(await statesOf(connie)).toEqual(['live', 'live']);
    const { places } = await cases.as(actingFor(connie, urn)).ask(readPlaces, {});
    expect(places[0]?.appointment).toMatchObject({ state: 'live', liveSince: expect.any(String) });
    expect(places[0]?.appointment?.heldUntil).toBeUndefined();
    const told = await eventually(async () => {
      const all = await appointmentsTold(cases, connie.account);
      return all.length === 4 && all;
    });
    expect(told.slice(2).map(({ state }) => state)).toEqual(['live', 'live']);
  });

  it('NC-11 NC-14 ends a leaver’s appointments at every school, discharges the manager and tells why', async () => {
    await cases.tell(personTold(cases.config, connie));

    await cases.tell(personTold(cases.config, connie, { state: 'ended', hasTag: false, endedBecause: 'left' }));

    expect(await statesOf(connie)).toEqual(['left', 'left']);
    expect((await cases.as(actingFor(connie, urn)).call(readPlaces, {})).status).toBe(404);
    const { entries } = await cases.as(rosalind).ask(readLedger, {});
    expect(entries.map((entry) => entry.discharged)).toEqual(['left', 'left']);
    const { notices } = await cases.as(rosalind).ask(listNotices, {});
    const ended = notices.filter(({ kind }) => kind === 'contact-ended');
    expect(ended.map(({ facts }) => facts['because'])).toEqual(['left', 'left']);
  });

  it('NC-05 NC-14 tells each school once that the manager of its release has left, and shows it', async () => {
    const nerys = await cases.aPerson('school-contact', `school-${urn}`);
    const colleague = await cases.aPerson('company-manager', 'company-fernhill');
    const before = (await cases.as(nerys).ask(readPlaces, {})).releases;

    await cases.tell(personTold(cases.config, rosalind, { state: 'ended', hasTag: false, endedBecause: 'left' }));
    await cases.tell(personTold(cases.config, rosalind, { state: 'ended', hasTag: false, endedBecause: 'left' }));

    expect(before.map(({ managerHasLeft }) => managerHasLeft)).toEqual([undefined]);
    const { releases } = await cases.as(nerys).ask(readPlaces, {});
    expect(releases.map(({ managerHasLeft }) => managerHasLeft)).toEqual([true]);
    const { schools } = await cases.as(colleague).ask(readCompanySchools, {});
    const here = schools.filter(({ release }) => release.urn === urn);
    expect(here.map(({ release, yours }) => [release.managerHasLeft, yours])).toEqual([[true, false]]);
    const { notices } = await cases.as(nerys).ask(listNotices, {});
    expect(notices).toMatchObject([
      {
        kind: 'manager-left',
        facts: { name: `Name of ${rosalind.userId}`, company: 'Fernhill IT Services' },
        link: '/school/contacts',
      },
    ]);
    const tried = await cases.as(colleague).call(requestContacts, requestOf(urn, [connie]));
    expect(tried.problem.type).toBe('not-your-release');
  });

  it('SY-02 has one effect of an event that is delivered twice', async () => {
    const event = personTold(cases.config, connie, { state: 'ended', endedBecause: 'left' });
    await cases.tell(event);
    const before = await eventually(async () => {
      const all = await appointmentsTold(cases, connie.account);
      return all.length === 4 && all;
    });

    await cases.tell(event);
    // The same fact under another id, as after an operator's repair.
    await cases.tell(personTold(cases.config, connie, { state: 'ended', endedBecause: 'left' }));

    const { notices } = await cases.as(rosalind).ask(listNotices, {});
    expect(notices.filter(({ kind }) => kind === 'contact-ended')).toHaveLength(2);
    await cases.tell(personTold(cases.config, rosalind));
    expect(await appointmentsTold(cases, connie.account)).toEqual(before);
  });

  it('NC-23 lets an outside contact see the places of that school and of no other', async () => {
    const third = await aSchool(cases);
    await cases.tell(personTold(cases.config, connie));

    const own = await cases.as(actingFor(connie, urn)).call(readPlaces, {});
    const foreign = await cases.as(actingFor(connie, third)).call(readPlaces, {});

    expect([own.status, foreign.status]).toEqual([200, 404]);
  });

  it('SY-03 leaves no name, address or reason in a clear column', async () => {
    const tables = await cases.eye.rows<{ name: string }>(
      'cases',
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'cases'`,
    );
    const rows = await Promise.all(tables.map(({ name }) => cases.eye.rows('cases', `SELECT * FROM ${name}`)));
    const text = JSON.stringify(rows);

    for (const secret of ['Name of', '@example.org', 'Looks after']) expect(text).not.toContain(secret);
  });
});
