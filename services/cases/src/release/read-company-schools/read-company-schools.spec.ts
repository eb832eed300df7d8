import { readCompanySchools } from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import { aRelease, aSchool, ask, startCases, type CasesUnderTest } from '../../test-support/cases-under-test';

let cases: CasesUnderTest;
let urn: string;
let rosalind: Person;
let piers: Person;
beforeAll(async () => {
  cases = await startCases();
});
beforeEach(async () => {
  urn = await aSchool(cases);
  rosalind = await cases.aPerson('company-manager', 'company-fernhill');
  piers = await cases.aPerson('company-manager', 'company-castlegate');
});
afterAll(() => cases.close());

async function seenBy(manager: Person) {
  const { schools } = await cases.as(manager).ask(readCompanySchools, {});
  return schools.filter(({ release }) => release.urn === urn);
}

describe('the schools of a company', () => {
  it('NC-05 are those with a release of the own company, and each says which manager may ask', async () => {
    const release = await aRelease(cases, rosalind, urn);
    const colleague = await cases.aPerson('company-manager', 'company-fernhill');

    expect(await seenBy(rosalind)).toMatchObject([{ release: { release, state: 'live' }, yours: true }]);
    expect(await seenBy(colleague)).toMatchObject([{ release: { release, state: 'live' }, yours: false }]);
    expect(await seenBy(piers)).toEqual([]);
  });

  it('NC-07 NC-23 show of another company at the same school that a place is taken, and neither who nor its release', async () => {
    const own = await aRelease(cases, rosalind, urn);
    await aRelease(cases, piers, urn);
    const gareth = await cases.aPerson('company-employee', 'company-fernhill');
    const sunita = await cases.aPerson('company-employee', 'company-castlegate');
    await ask(cases, rosalind, urn, [gareth]);
    await ask(cases, piers, urn, [sunita]);

    const [seen, ...others] = await seenBy(rosalind);

    expect(others).toEqual([]);
    expect(seen?.release.release).toBe(own);
    expect(seen?.places.slice(0, 3)).toEqual([
      { place: 1, taken: 'own', appointment: expect.objectContaining({ account: gareth.account }) },
      { place: 2, taken: 'other' },
      expect.objectContaining({ place: 3 }),
    ]);
    expect(JSON.stringify(seen)).not.toContain(sunita.account);
  });
});
