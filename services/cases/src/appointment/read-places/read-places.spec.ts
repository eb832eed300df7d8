import { notifyHead, readPlaces, type OutputOf } from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import {
  actingFor,
  aRelease,
  ask,
  head,
  personTold,
  startCases,
  thornbeck,
  type CasesUnderTest,
} from '../../test-support/cases-under-test';

let cases: CasesUnderTest;
let nerys: Person;
let gareth: Person;
let tomasz: Person;
let rosalind: Person;
beforeAll(async () => {
  cases = await startCases();
  nerys = await cases.aPerson('school-contact', `school-${thornbeck}`);
  rosalind = await cases.aPerson('company-manager', 'company-fernhill');
  const piers = await cases.aPerson('company-manager', 'company-castlegate');
  [gareth, tomasz] = [
    await cases.aPerson('company-employee', 'company-fernhill'),
    await cases.aPerson('company-employee', 'company-castlegate'),
  ];
  await aRelease(cases, rosalind, thornbeck);
  await aRelease(cases, piers, thornbeck);
  await ask(cases, rosalind, thornbeck, [gareth]);
  await ask(cases, piers, thornbeck, [tomasz]);
});
afterAll(() => cases.close());

const read = (someone: Person): Promise<OutputOf<typeof readPlaces>> => cases.as(someone).ask(readPlaces, {});

describe('the fifteen places as they are read', () => {
  it('NC-23 show an outside contact people and releases of the own company, and others as taken', async () => {
    const seen = await read(actingFor(gareth, thornbeck));

    expect(seen.places.slice(0, 3)).toEqual([
      { place: 1, appointment: expect.objectContaining({ account: gareth.account }) },
      { place: 2, other: true },
      { place: 3 },
    ]);
    expect(seen.releases.map(({ company }) => company.id)).toEqual(['company-fernhill']);
    expect(JSON.stringify(seen)).not.toContain('astlegate');
    expect((await read(actingFor(tomasz, thornbeck))).places[0]).toEqual({ place: 1, other: true });
  });

  it('NC-23 follow the company of the live appointment, also when the person is told of elsewhere', async () => {
    await cases.tell(personTold(cases.config, { ...gareth, organisation: 'company-castlegate' }));

    const { releases } = await read(actingFor(gareth, thornbeck));

    expect(releases.map(({ company }) => company.id)).toEqual(['company-fernhill']);
  });

  it('NC-07 NC-13 show the own contact all of them, and alone what the school owes', async () => {
    await cases.restart({ [thornbeck]: 'Ms Grace Ellery' });

    const all = await read(nerys);
    const outside = await read(actingFor(gareth, thornbeck));

    expect(all.places.slice(0, 2).map(({ appointment }) => appointment?.account)).toEqual([
      gareth.account,
      tomasz.account,
    ]);
    expect(all.releases).toHaveLength(2);
    expect(all.headNotice).toMatchObject({ signedBy: head, onRegister: 'Ms Grace Ellery' });
    expect(outside.headNotice).toBeUndefined();
    expect(outside.releases.map(({ state }) => state)).toEqual(['head-changed']);
    await cases.as(nerys).ask(notifyHead, { newHead: 'Grace Ellery' });
  });
});
