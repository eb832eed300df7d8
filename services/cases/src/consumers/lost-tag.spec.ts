import { listNotices, readLedger, readMyAppointments, readPlaces } from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import { eventually } from '@tutela/testing';
import {
  actingFor,
  appointmentsTold,
  aRelease,
  aSchool,
  ask,
  personTold,
  startCases,
  type CasesUnderTest,
} from '../test-support/cases-under-test';

let cases: CasesUnderTest;
let urn: string;
let rosalind: Person;
let gareth: Person;
beforeAll(async () => {
  cases = await startCases();
});
beforeEach(async () => {
  urn = await aSchool(cases);
  rosalind = await cases.aPerson('company-manager', 'company-fernhill');
  gareth = await cases.aPerson('company-employee', 'company-fernhill');
  await aRelease(cases, rosalind, urn);
  await ask(cases, rosalind, urn, [gareth]);
});
afterAll(() => cases.close());

const lost = { state: 'enrolling', hasTag: false } as const;

async function appointment() {
  const { appointments } = await cases.as(gareth).ask(readMyAppointments, {});
  return appointments[0];
}

async function noticesOf(kind: 'contact-needs-tag' | 'contact-live') {
  const { notices } = await cases.as(rosalind).ask(listNotices, {});
  return notices.filter((one) => one.kind === kind);
}

async function ledgerLine() {
  const { entries } = await cases.as(rosalind).ask(readLedger, {});
  return entries.find((entry) => entry.urn === urn);
}

describe('a lost tag', () => {
  it('NC-08 NC-10 takes the access and holds the place for 30 days; told once, and another tag gives all back', async () => {
    const granted = await ledgerLine();
    await cases.tell(personTold(cases.config, gareth, lost));
    await cases.tell(personTold(cases.config, gareth, lost));

    expect(await appointment()).toMatchObject({ state: 'needs-tag', heldUntil: '2026-12-16' });
    expect((await appointment())?.liveSince).toBeUndefined();
    expect((await cases.as(actingFor(gareth, urn)).call(readPlaces, {})).status).toBe(404);
    const told = await noticesOf('contact-needs-tag');
    expect(told.map(({ facts }) => [facts['tag'], facts['heldUntil']])).toEqual([['lost', '2026-12-16']]);

    await cases.tell(personTold(cases.config, gareth));

    expect(await appointment()).toMatchObject({ state: 'live', liveSince: expect.any(String) });
    expect((await cases.as(actingFor(gareth, urn)).call(readPlaces, {})).status).toBe(200);
    expect(await noticesOf('contact-live')).toHaveLength(1);
    const events = await eventually(async () => {
      const all = await appointmentsTold(cases, gareth.account);
      return all.length === 3 && all;
    });
    expect(events.map(({ state }) => state)).toEqual(['live', 'needs-tag', 'live']);
    expect(granted?.from).toEqual(expect.any(String));
    expect(await ledgerLine()).toEqual(granted);
  });

  it('NC-14 leaves the manager responsible until the account is disabled', async () => {
    const granted = await ledgerLine();

    await cases.tell(personTold(cases.config, gareth, lost));

    expect(await ledgerLine()).toEqual(granted);
    expect(granted?.to).toBeUndefined();
    await cases.tell(personTold(cases.config, gareth, { state: 'ended', hasTag: false, endedBecause: 'left' }));
    expect(await ledgerLine()).toMatchObject({ from: granted?.from, to: expect.any(String), discharged: 'left' });
  });

  it.each([
    ['2026-11-15', 'needs-tag'],
    ['2026-11-16', 'live'],
  ])('NC-08 replaced on 16 November is live only where the place was held until then: %s, %s', async (until, state) => {
    await cases.tell(personTold(cases.config, gareth, lost));
    await cases.eye.rows('cases', 'UPDATE cases.appointment SET held_until = $1 WHERE urn = $2', [until, urn]);

    await cases.tell(personTold(cases.config, gareth));

    expect((await appointment())?.state).toBe(state);
  });
});
