import { randomUUID } from 'node:crypto';
import { listNotices, readNotice } from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import { aRelease, aSchool, ask, startCases, type CasesUnderTest } from '../../test-support/cases-under-test';

let cases: CasesUnderTest;
let nerys: Person;
let notice: string;
beforeAll(async () => {
  cases = await startCases();
});
beforeEach(async () => {
  const urn = await aSchool(cases);
  nerys = await cases.aPerson('school-contact', `school-${urn}`);
  const rosalind = await cases.aPerson('company-manager', 'company-fernhill');
  await aRelease(cases, rosalind, urn);
  await ask(cases, rosalind, urn, [await cases.aPerson('company-employee', 'company-fernhill')]);
  notice = (await noticesOf(nerys))[0]?.notice ?? '';
});
afterAll(() => cases.close());

async function noticesOf(one: Person) {
  return (await cases.as(one).ask(listNotices, {})).notices;
}

describe('reading a notice', () => {
  it('SY-02 keeps when it was read first, however often it is opened', async () => {
    const first = await cases.as(nerys).ask(readNotice, { notice });
    const again = await cases.as(nerys).ask(readNotice, { notice });

    expect(first).toMatchObject({ notice, kind: 'contact-live', readAt: expect.any(String) });
    expect(again).toEqual(first);
    expect(await noticesOf(nerys)).toEqual([first]);
  });

  it('security.md 3 of another, a colleague of the same school included, answers like an absent one and stays unread', async () => {
    const colleague = await cases.aPerson('school-contact', nerys.organisation);
    const stranger = await cases.aPerson('company-manager', 'company-castlegate');

    for (const other of [colleague, stranger]) {
      const theirs = await cases.as(other).call(readNotice, { notice });
      const absent = await cases.as(other).call(readNotice, { notice: randomUUID() });
      expect(theirs.status).toBe(404);
      expect(theirs.body).toEqual(absent.body);
    }
    expect((await noticesOf(nerys))[0]?.readAt).toBeUndefined();
  });
});
