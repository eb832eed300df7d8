import { listCases, readCase } from '@tutela/contracts';
import { aRelease, aSchool, ask, startCases, type CasesUnderTest } from '../../test-support/cases-under-test';

let cases: CasesUnderTest;
beforeAll(async () => {
  cases = await startCases();
});
afterAll(() => cases.close());

describe('what was decided of each', () => {
  it('NC-04 is kept with the case, with names and reasons, for the company alone', async () => {
    const urn = await aSchool(cases);
    const rosalind = await cases.aPerson('company-manager', 'company-fernhill');
    await aRelease(cases, rosalind, urn);
    const gareth = await cases.aPerson('company-employee', 'company-fernhill');
    const connie = await cases.aPerson('company-employee', 'company-fernhill', { state: 'enrolling', hasTag: false });
    const theirs = await cases.aPerson('company-employee', 'company-castlegate');
    const left = await cases.aPerson('company-employee', 'company-fernhill', { state: 'ended' });

    const answer = await ask(cases, rosalind, urn, [gareth, connie, theirs, left]);

    const kept = await cases.as(rosalind).ask(readCase, { case: answer.case });
    expect(kept.results).toEqual([
      { name: `Name of ${gareth.userId}`, outcome: 'live', place: 1 },
      { name: `Name of ${connie.userId}`, outcome: 'needs-tag', place: 2 },
      { name: '', outcome: 'refused', why: 'not-of-your-company' },
      { name: `Name of ${left.userId}`, outcome: 'refused', why: 'not-active' },
    ]);
    expect(kept.outcome).toMatch(/School \d+[.] Live: 1[.] Needs a tag: 1[.] Refused: 2[.]$/);
    const { cases: listed } = await cases.as(rosalind).ask(listCases, {});
    expect(listed.map(({ results }) => results)).toEqual([undefined]);
    const piers = await cases.aPerson('company-manager', 'company-castlegate');
    expect((await cases.as(piers).call(readCase, { case: answer.case })).status).toBe(404);
  });

  it('SY-03 stands sealed', async () => {
    const rows = await cases.eye.rows<{ text: string }>(
      'cases',
      `SELECT encode(results_sealed, 'escape') AS text FROM cases.support_case`,
    );

    expect(rows).toHaveLength(1);
    expect(rows[0]?.text).not.toContain('Name of');
    expect(rows[0]?.text).not.toContain('refused');
  });
});
