import { approveCase, listHeadNotices, listNotices, readPlaces } from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import { personTold, startCases, stonegate, type CasesUnderTest } from '../../test-support/cases-under-test';
import { aCast, approvalOf, aSentCase, type Cast } from '../test-support/a-case';

let cases: CasesUnderTest;
let cast: Cast;
let ines: Person;
beforeAll(async () => {
  cases = await startCases();
  ines = await cases.aPerson('agent', 'operator');
});
beforeEach(async () => {
  cast = await aCast(cases);
});
afterAll(() => cases.close());

async function newsOf(someone: Person): Promise<unknown[]> {
  const { notices } = await cases.as(someone).ask(listNotices, {});
  return notices.map(({ kind, facts, link }) => [kind, facts['school'], link]);
}

describe('who is told of an approval', () => {
  it('NC-03 NC-05 the manager learns that the release is live, once', async () => {
    const sent = await aSentCase(cases, cast);

    await cases.as(ines).ask(approveCase, approvalOf(sent));
    await cases.as(ines).call(approveCase, approvalOf(sent));

    expect(await newsOf(cast.rosalind)).toEqual([['release-live', `Made-up School ${cast.urn}`, '/company/schools']]);
  });

  it('NC-13 of a form that another than the register’s head signed: on hold at once, school and manager are told', async () => {
    cast = { ...cast, urn: stonegate, nerys: await cases.aPerson('school-contact', `school-${stonegate}`) };
    const sent = await aSentCase(cases, cast);

    await cases.as(ines).ask(approveCase, approvalOf(sent));

    const { releases } = await cases.as(cast.nerys).ask(readPlaces, {});
    expect(releases).toMatchObject([{ state: 'head-changed' }]);
    expect(await newsOf(cast.rosalind)).toEqual([['release-on-hold', 'Stonegate College', '/company/schools']]);
    const { notices } = await cases.as(cast.nerys).ask(listNotices, {});
    expect(notices.map(({ kind }) => kind).sort()).toEqual(['case-approved', 'case-sent', 'head-changed']);
    const { schools } = await cases.as(ines).ask(listHeadNotices, {});
    expect(schools).toMatchObject([{ urn: stonegate, signedBy: 'Moira Dunsany', remindedAt: expect.any(String) }]);
  });

  it('NC-03 all own contacts of the school learn it where the one who raised the case has left', async () => {
    const sent = await aSentCase(cases, cast);
    const colleague = await cases.aPerson('school-contact', `school-${cast.urn}`);
    await cases.tell(personTold(cases.config, cast.nerys, { state: 'ended', endedBecause: 'left' }));

    await cases.as(ines).ask(approveCase, approvalOf(sent));

    const { notices } = await cases.as(colleague).ask(listNotices, {});
    expect(notices).toMatchObject([{ kind: 'case-approved', facts: { reference: sent.reference } }]);
  });
});
