import { randomUUID } from 'node:crypto';
import { endAppointment, endRelease, listNotices, readLedger, readPlaces } from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import { eventually } from '@tutela/testing';
import {
  appointmentsTold,
  aRelease,
  aSchool,
  ask,
  startCases,
  type CasesUnderTest,
} from '../../test-support/cases-under-test';

let cases: CasesUnderTest;
let urn: string;
let release: string;
let rosalind: Person;
let nerys: Person;
let gareth: Person;
let appointment: string;
const reason = 'The contract has run out';
beforeAll(async () => {
  cases = await startCases();
});
beforeEach(async () => {
  urn = await aSchool(cases);
  rosalind = await cases.aPerson('company-manager', 'company-fernhill');
  nerys = await cases.aPerson('school-contact', `school-${urn}`);
  gareth = await cases.aPerson('company-employee', 'company-fernhill');
  release = await aRelease(cases, rosalind, urn);
  const { results } = await ask(cases, rosalind, urn, [gareth]);
  appointment = results[0]?.appointment ?? '';
});
afterAll(() => cases.close());

describe('ending an appointment', () => {
  it('NC-12 NC-14 is the school’s at any time: the place is free, the manager discharged, everybody told once', async () => {
    await cases.as(nerys).ask(endAppointment, { appointment, reason });

    const { places } = await cases.as(nerys).ask(readPlaces, {});
    expect(places[0]).toEqual({ place: 1, freeSince: expect.any(String) });
    const { entries } = await cases.as(rosalind).ask(readLedger, {});
    expect(entries.find((entry) => entry.appointment === appointment)).toMatchObject({
      discharged: 'ended-by-school',
      to: expect.any(String),
    });
    const told = await eventually(async () => (await appointmentsTold(cases, gareth.account)).at(1));
    expect(told).toMatchObject({ state: 'ended', because: 'ended-by-school' });
    for (const one of [gareth, rosalind]) {
      const { notices } = await cases.as(one).ask(listNotices, {});
      expect(notices.filter(({ kind }) => kind === 'contact-ended')).toHaveLength(1);
    }
    const letters = await eventually(async () => {
      const found = (await cases.readMailbox()).filter(({ to }) => to === `${gareth.userId}@example.org`);
      return found.length === 2 && found;
    });
    expect(letters.map(({ subject }) => subject)).toContain('A nominated contact has ended');
    const [entry] = await eventually(async () => {
      const found = await cases.eye.auditEntries('support', 'appointment.ended');
      const own = found.filter((one) => one.object === appointment);
      return own.length > 0 && own;
    });
    expect(entry).toMatchObject({ actor_id: nerys.account, facts: { urn, because: 'ended-by-school' } });
  });

  it('NC-12 is a manager’s of the own company, and asked again answers the same and tells nobody twice', async () => {
    const first = await cases.as(rosalind).ask(endAppointment, { appointment, reason });
    const again = await cases.as(rosalind).ask(endAppointment, { appointment, reason });

    expect(again).toEqual(first);
    const { notices } = await cases.as(gareth).ask(listNotices, {});
    expect(notices.filter(({ kind }) => kind === 'contact-ended')).toHaveLength(1);
    const told = await eventually(async () => {
      const all = await appointmentsTold(cases, gareth.account);
      return all.length === 2 && all;
    });
    expect(told.at(1)).toMatchObject({ because: 'ended-by-company' });
  });

  it('NC-12 answers another company and another school exactly as for an absent one', async () => {
    const piers = await cases.aPerson('company-manager', 'company-castlegate');
    const owen = await cases.aPerson('school-contact', 'school-999021');
    for (const stranger of [piers, owen]) {
      const theirs = await cases.as(stranger).call(endAppointment, { appointment, reason });
      const absent = await cases.as(stranger).call(endAppointment, { appointment: randomUUID(), reason });
      expect(theirs.status).toBe(404);
      expect(theirs.body).toEqual(absent.body);
    }
  });

  it('NC-07 gives the freed place to the next, and the person may come back', async () => {
    const sunita = await cases.aPerson('company-employee', 'company-fernhill');
    await ask(cases, rosalind, urn, [sunita]);
    await cases.as(nerys).ask(endAppointment, { appointment, reason });

    const { results } = await ask(cases, rosalind, urn, [gareth]);

    expect(results).toMatchObject([{ outcome: 'live', place: 1 }]);
  });

  it('NC-21 uses a code once', async () => {
    const stepUp = { id: randomUUID() };
    await cases.as(nerys).ask(endAppointment, { appointment, reason }, { stepUp });

    const again = await cases.as(nerys).call(endAppointment, { appointment, reason }, { stepUp });

    expect(again.problem).toMatchObject({ type: 'code-not-accepted', facts: { code: 'replayed' } });
  });
});

describe('ending a release', () => {
  it('NC-12 ends every appointment under it, and the manager can ask no more', async () => {
    const sunita = await cases.aPerson('company-employee', 'company-fernhill');
    await ask(cases, rosalind, urn, [sunita]);

    const answer = await cases.as(nerys).ask(endRelease, { release, reason });

    expect(answer).toEqual({ release, ended: 2 });
    expect(await cases.as(nerys).ask(endRelease, { release, reason })).toEqual({ release, ended: 0 });
    const { places, releases } = await cases.as(nerys).ask(readPlaces, {});
    expect([places.filter((one) => one.appointment).length, releases]).toEqual([0, []]);
    await expect(ask(cases, rosalind, urn, [sunita])).rejects.toThrow('not-found');
  });

  it('NC-12 leaves another company’s release and contacts as they are', async () => {
    const piers = await cases.aPerson('company-manager', 'company-castlegate');
    await aRelease(cases, piers, urn);
    const tomasz = await cases.aPerson('company-employee', 'company-castlegate');
    await ask(cases, piers, urn, [tomasz]);

    await cases.as(nerys).ask(endRelease, { release, reason });

    const { places, releases } = await cases.as(nerys).ask(readPlaces, {});
    expect(places.flatMap((one) => one.appointment?.account ?? [])).toEqual([tomasz.account]);
    expect(releases.map((one) => one.company.id)).toEqual(['company-castlegate']);
  });

  it('NC-12 answers another school’s release exactly as an absent one', async () => {
    const owen = await cases.aPerson('school-contact', 'school-999021');

    const theirs = await cases.as(owen).call(endRelease, { release, reason });
    const absent = await cases.as(owen).call(endRelease, { release: randomUUID(), reason });

    expect(theirs.status).toBe(404);
    expect(theirs.body).toEqual(absent.body);
  });
});
