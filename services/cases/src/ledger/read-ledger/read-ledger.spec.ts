import { readLedger } from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import { eventually } from '@tutela/testing';
import { aRelease, aSchool, ask, startCases, type CasesUnderTest } from '../../test-support/cases-under-test';

let cases: CasesUnderTest;
let urn: string;
let rosalind: Person;
beforeAll(async () => {
  cases = await startCases();
});
beforeEach(async () => {
  urn = await aSchool(cases);
  rosalind = await cases.aPerson('company-manager', 'company-fernhill');
  await aRelease(cases, rosalind, urn);
});
afterAll(() => cases.close());

describe('the ledger of a company', () => {
  it('NC-14 has the lines of the own company alone, whoever of its managers reads it, and each reading is written down', async () => {
    const piers = await cases.aPerson('company-manager', 'company-castlegate');
    await aRelease(cases, piers, urn);
    const gareth = await cases.aPerson('company-employee', 'company-fernhill');
    const sunita = await cases.aPerson('company-employee', 'company-castlegate');
    await ask(cases, rosalind, urn, [gareth]);
    await ask(cases, piers, urn, [sunita]);
    const colleague = await cases.aPerson('company-manager', 'company-fernhill');

    const [own, ofColleague, theirs] = [
      await cases.as(rosalind).ask(readLedger, {}),
      await cases.as(colleague).ask(readLedger, {}),
      await cases.as(piers).ask(readLedger, {}),
    ];

    expect(own.entries.map(({ account }) => account)).toEqual([gareth.account]);
    expect(ofColleague).toEqual(own);
    expect(theirs.entries.map(({ account }) => account)).toEqual([sunita.account]);
    const read = await eventually(async () => {
      const found = await cases.eye.auditEntries('support', 'ledger.read');
      return found.length === 3 && found;
    });
    expect(read.map((entry) => entry.object).sort()).toEqual([
      'company-castlegate',
      'company-fernhill',
      'company-fernhill',
    ]);
  });

  it('NC-14 NC-23 is for managers alone: not for the school, and not for those answered for', async () => {
    const nerys = await cases.aPerson('school-contact', `school-${urn}`);
    const gareth = await cases.aPerson('company-employee', 'company-fernhill');

    for (const one of [nerys, gareth])
      expect(await cases.as(one).call(readLedger, {})).toMatchObject({
        status: 403,
        problem: { type: 'not-your-role' },
      });
  });
});
