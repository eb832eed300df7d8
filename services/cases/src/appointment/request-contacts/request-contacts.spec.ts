import { randomUUID } from 'node:crypto';
import { readCompanySchools, readLedger, readPlaces, requestContacts } from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import { eventually } from '@tutela/testing';
import {
  appointmentsTold,
  aRelease,
  aSchool,
  ask,
  personTold,
  requestOf,
  startCases,
  type CasesUnderTest,
} from '../../test-support/cases-under-test';

let cases: CasesUnderTest;
let urn: string;
let rosalind: Person;
let nerys: Person;
beforeAll(async () => {
  cases = await startCases();
});
beforeEach(async () => {
  urn = await aSchool(cases);
  rosalind = await cases.aPerson('company-manager', 'company-fernhill');
  nerys = await cases.aPerson('school-contact', `school-${urn}`);
  await aRelease(cases, rosalind, urn);
});
afterAll(() => cases.close());

const employee = (hasTag = true): Promise<Person> =>
  cases.aPerson('company-employee', 'company-fernhill', hasTag ? {} : { hasTag, state: 'enrolling' });
const employees = (count: number): Promise<Person[]> => Promise.all(Array.from({ length: count }, () => employee()));

describe('asking for contacts', () => {
  it('NC-04 NC-08 decides each at once: live with a tag, else waiting thirty days, with one case for all', async () => {
    const [gareth, connie] = [await employee(), await employee(false)];

    const answer = await ask(cases, rosalind, urn, [gareth, connie]);

    expect(answer.reference).toMatch(/^C-26-\d+$/);
    expect(answer.results).toMatchObject([
      { account: gareth.account, outcome: 'live', place: 1, name: `Name of ${gareth.userId}` },
      { account: connie.account, outcome: 'needs-tag', place: 2 },
    ]);
    const { places, ownContacts } = await cases.as(nerys).ask(readPlaces, {});
    expect(places).toHaveLength(15);
    expect(places.slice(0, 3)).toEqual([
      { place: 1, appointment: expect.objectContaining({ state: 'live', why: 'Looks after their servers' }) },
      { place: 2, appointment: expect.objectContaining({ state: 'needs-tag', heldUntil: '2026-12-16' }) },
      { place: 3 },
    ]);
    expect(ownContacts).toEqual([{ account: nerys.account, name: `Name of ${nerys.userId}` }]);
    const told = await eventually(async () => (await appointmentsTold(cases, connie.account)).at(0));
    expect(told).toMatchObject({ urn, company: 'company-fernhill', place: 2, state: 'needs-tag' });
  });

  it('NC-05 refuses whoever is not of the own company, as if absent, and who has left', async () => {
    const theirs = await cases.aPerson('company-employee', 'company-castlegate');
    const left = await cases.aPerson('company-employee', 'company-fernhill', { state: 'ended' });
    const leaving = await cases.aPerson('company-employee', 'company-fernhill', { lastDay: '2026-11-15' });

    const { results } = await ask(cases, rosalind, urn, [theirs, { ...theirs, account: randomUUID() }, left, leaving]);

    expect(results.map(({ outcome, why, name }) => [outcome, why, name === ''])).toEqual([
      ['refused', 'not-of-your-company', true],
      ['refused', 'not-of-your-company', true],
      ['refused', 'not-active', false],
      ['refused', 'not-active', false],
    ]);
  });

  it('NC-05 lets only the manager named in the release ask; a school without a release of the company is like none', async () => {
    const colleague = await cases.aPerson('company-manager', 'company-fernhill');
    const piers = await cases.aPerson('company-manager', 'company-castlegate');
    const gareth = await employee();

    const byColleague = await cases.as(colleague).call(requestContacts, requestOf(urn, [gareth]));
    const byOther = await cases.as(piers).call(requestContacts, requestOf(urn, [gareth]));
    const absent = await cases.as(piers).call(requestContacts, requestOf('999999', [gareth]));

    expect(byColleague).toMatchObject({ status: 403, problem: { type: 'not-your-release' } });
    expect(byOther.status).toBe(404);
    expect(byOther.body).toEqual(absent.body);
  });

  it('NC-06 gives a person one appointment at a school and as many as there are schools', async () => {
    const other = await aSchool(cases);
    await aRelease(cases, rosalind, other);
    const gareth = await employee();
    await ask(cases, rosalind, urn, [gareth]);

    const again = await ask(cases, rosalind, urn, [gareth]);
    const elsewhere = await ask(cases, rosalind, other, [gareth, gareth]);

    expect(again.results).toMatchObject([{ outcome: 'refused', why: 'already-there' }]);
    expect(elsewhere.results).toMatchObject([{ outcome: 'live', place: 1 }]);
  });

  it('NC-07 refuses the sixteenth with the list of the fifteen: own people by name, others as their company alone', async () => {
    const piers = await cases.aPerson('company-manager', 'company-castlegate');
    await aRelease(cases, piers, urn);
    await ask(cases, piers, urn, [await cases.aPerson('company-employee', 'company-castlegate')]);
    const fourteen = await employees(14);
    await ask(cases, rosalind, urn, fourteen);

    const { results, taken } = await ask(cases, rosalind, urn, [await employee()]);

    expect(results).toMatchObject([{ outcome: 'refused', why: 'no-place' }]);
    expect(taken?.map(({ place }) => place)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
    expect(taken?.map(({ name }) => name)).toEqual([undefined, ...fourteen.map(({ userId }) => `Name of ${userId}`)]);
    expect(taken?.map(({ company }) => company)).toEqual([
      'Castlegate Networks',
      ...fourteen.map(() => 'Fernhill IT Services'),
    ]);
    const { schools } = await cases.as(rosalind).ask(readCompanySchools, {});
    const places = schools.find(({ release }) => release.urn === urn)?.places;
    expect(places?.map((one) => one.taken)).toEqual(['other', ...fourteen.map(() => 'own')]);
    expect(places?.[0]?.appointment).toBeUndefined();
  });

  it('NC-14 writes who answers for each account, under the name of that day', async () => {
    const [gareth, connie] = [await employee(), await employee(false)];
    await ask(cases, rosalind, urn, [gareth, connie]);
    await cases.tell(
      personTold(cases.config, { ...rosalind, userId: 'married' }),
      personTold(cases.config, connie, { hasTag: true }),
    );

    const { entries } = await cases.as(rosalind).ask(readLedger, {});

    const ofGareth = entries.find(({ account }) => account === gareth.account);
    expect(ofGareth).toMatchObject({ urn, manager: `Name of ${rosalind.userId}`, name: `Name of ${gareth.userId}` });
    expect(ofGareth?.from).toBe(ofGareth?.termsAcceptedAt);
    expect(ofGareth?.to).toBeUndefined();
    const ofConnie = entries.find(({ account }) => account === connie.account);
    expect(Date.parse(ofConnie?.from ?? '')).toBeGreaterThan(Date.parse(ofConnie?.termsAcceptedAt ?? ''));
  });

  it('NC-21 does nothing without a code, with one for another request, or with one that was used', async () => {
    const [gareth, sunita] = await employees(2);
    const people = [gareth as Person];
    const id = randomUUID();
    const without = await cases.as(rosalind).call(requestContacts, requestOf(urn, people), { stepUp: 'none' });
    const other = await cases
      .as(rosalind)
      .call(requestContacts, requestOf(urn, people), { stepUp: { request: 'ab'.repeat(32) } });
    await cases.as(rosalind).ask(requestContacts, requestOf(urn, people), { stepUp: { id } });
    const again = await cases
      .as(rosalind)
      .call(requestContacts, requestOf(urn, [sunita as Person]), { stepUp: { id } });

    expect([without, other].map((one) => one.problem.type)).toEqual(['code-needed', 'code-needed']);
    expect(again).toMatchObject({ status: 422, problem: { type: 'code-not-accepted', facts: { code: 'replayed' } } });
    expect(await appointmentsTold(cases, sunita?.account ?? '')).toEqual([]);
  });

  it('NC-14 refuses who does not accept the terms', async () => {
    const request = { ...requestOf(urn, [await employee()]), acceptsTerms: false };

    const answer = await cases.as(rosalind).call(requestContacts, request);

    expect(answer.problem.type).toBe('bad-input');
  });

  it('NC-23 SY-04 is for managers alone, and each try is written down', async () => {
    const gareth = await employee();
    await ask(cases, rosalind, urn, [gareth]);

    const byEmployee = await cases.as(gareth).call(requestContacts, requestOf(urn, [gareth]));
    const bySchool = await cases.as(nerys).call(requestContacts, requestOf(urn, [gareth]));

    expect([byEmployee, bySchool].map((one) => one.problem.type)).toEqual(['not-your-role', 'not-your-role']);
    const entries = await eventually(async () => {
      const found = await cases.eye.auditEntries('support', 'contacts.requested');
      const here = found.filter((entry) => [gareth, nerys, rosalind].some((one) => one.account === entry.actor_id));
      return here.length === 3 && here;
    });
    expect(entries.map((entry) => entry.outcome).sort()).toEqual(['done', 'refused', 'refused']);
    expect(entries.find((entry) => entry.outcome === 'done')).toMatchObject({
      object: urn,
      facts: { company: 'company-fernhill' },
    });
  });
});
