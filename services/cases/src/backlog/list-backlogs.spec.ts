import { listBacklogsOfCases } from '@tutela/contracts';
import { person } from '@tutela/testing';
import { aCast, aDraft, attach } from '../support-case/test-support/a-case';
import { startCases, type CasesUnderTest } from '../test-support/cases-under-test';

const operator = person('platform', undefined);

let cases: CasesUnderTest;
beforeAll(async () => {
  // Nobody listens there: a virus check that is away.
  cases = await startCases('tcp://127.0.0.1:1');
});
afterAll(() => cases.close());

async function files() {
  const { backlogs } = await cases.as(operator).ask(listBacklogsOfCases, {});
  return backlogs.filter(({ queue }) => queue === 'files');
}

describe('what cases carries on by itself', () => {
  it('NC-02 security.md 9 lets files wait while the virus check is away, and stands still after a minute', async () => {
    const cast = await aCast(cases);
    const { case: draft } = await aDraft(cases, cast);
    expect(await files()).toEqual([]);

    await attach(cases, cast, draft);
    await attach(cases, cast, draft);
    expect(await files()).toMatchObject([{ waiting: 2, standsStill: false }]);

    await cases.eye.rows(
      'cases',
      `UPDATE cases.case_file SET attached_at = attached_at - interval '1 minute'
       WHERE id = (SELECT file FROM cases.case_waiting_file LIMIT 1)`,
    );
    expect(await files()).toMatchObject([{ waiting: 2, standsStill: true }]);
  });

  it('VS-12 is for the platform’s people alone', async () => {
    expect((await cases.as(person('agent', undefined)).call(listBacklogsOfCases, {})).status).toBe(403);
  });
});
