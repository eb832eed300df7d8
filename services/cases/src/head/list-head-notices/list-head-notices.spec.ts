import { listHeadNotices, listNotices, notifyHead, type OutputOf } from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import {
  aRelease,
  ask,
  head,
  startCases,
  stonegate,
  thornbeck,
  type CasesUnderTest,
} from '../../test-support/cases-under-test';

type Owing = OutputOf<typeof listHeadNotices>['schools'][number];

let cases: CasesUnderTest;
let ines: Person;
let rosalind: Person;
beforeAll(async () => {
  cases = await startCases();
  ines = await cases.aPerson('agent', 'operator');
  rosalind = await cases.aPerson('company-manager', 'company-fernhill');
  await aRelease(cases, rosalind, thornbeck);
  await aRelease(cases, rosalind, stonegate);
});
beforeEach(async () => {
  await cases.restart({ [thornbeck]: head, [stonegate]: head });
});
afterAll(() => cases.close());

async function owing(): Promise<readonly Owing[]> {
  return (await cases.as(ines).ask(listHeadNotices, {})).schools;
}

describe('the operator’s list of heads', () => {
  it('NC-13 shows who owes a notice, the longest owed first, with companies and live contacts, until it comes', async () => {
    const piers = await cases.aPerson('company-manager', 'company-castlegate');
    await aRelease(cases, piers, stonegate);
    const waiting = await cases.aPerson('company-employee', 'company-castlegate', {
      state: 'enrolling',
      hasTag: false,
    });
    await ask(cases, piers, stonegate, [await cases.aPerson('company-employee', 'company-castlegate'), waiting]);
    expect(await owing()).toEqual([]);

    await cases.restart({ [stonegate]: 'Ms Grace Ellery' });
    await cases.restart({ [thornbeck]: 'Huw Fenwick' });

    const [first, second] = await owing();
    expect(first).toMatchObject({
      urn: stonegate,
      schoolName: 'Stonegate College',
      signedBy: head,
      onRegister: 'Ms Grace Ellery',
      companies: ['Fernhill IT Services', 'Castlegate Networks'],
      taken: 1,
    });
    expect(second).toMatchObject({ urn: thornbeck, onRegister: 'Huw Fenwick', taken: 0 });
    expect(Date.parse(first?.owedSince ?? '')).toBeLessThan(Date.parse(second?.owedSince ?? ''));

    const owen = await cases.aPerson('school-contact', `school-${stonegate}`);
    await cases.as(owen).ask(notifyHead, { newHead: 'Grace Ellery' });

    expect((await owing()).map(({ urn }) => urn)).toEqual([thornbeck]);
    const [entry] = await cases.eye.auditEntries('support', 'head-notices.listed');
    expect(entry).toMatchObject({ actor_id: ines.account, outcome: 'done' });
  });

  it('NC-13 says when the school’s own contacts were reminded, and that nobody was there to be', async () => {
    await cases.restart({ [thornbeck]: 'Kemi Lomax' });
    expect((await owing()).map(({ remindedAt }) => remindedAt)).toEqual([undefined]);

    const nerys = await cases.aPerson('school-contact', `school-${thornbeck}`);
    const colleague = await cases.aPerson('school-contact', `school-${thornbeck}`);

    expect((await owing()).map(({ remindedAt }) => remindedAt)).toEqual([expect.any(String)]);
    const { notices } = await cases.as(nerys).ask(listNotices, {});
    expect(notices).toMatchObject([{ kind: 'head-changed', facts: { head: 'Kemi Lomax' }, link: '/school/head' }]);
    expect((await cases.as(colleague).ask(listNotices, {})).notices).toEqual([]);
  });

  it.each(['school-contact', 'company-manager', 'outside-contact', 'security'] as const)(
    'NC-13 NC-23 is not for a %s',
    async (role) => {
      const answer = await cases.as({ ...rosalind, role }).call(listHeadNotices, {});

      expect(answer).toMatchObject({ status: 403, problem: { type: 'not-your-role' } });
    },
  );
});
