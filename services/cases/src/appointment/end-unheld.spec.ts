import { listNotices, readLedger, readPlaces } from '@tutela/contracts';
import { logFor, MailOutbox, type Person } from '@tutela/platform';
import { Notices } from '../notice/notice.store';
import { aRelease, aSchool, ask, startCases, type CasesUnderTest } from '../test-support/cases-under-test';
import { endUnheld } from './end-unheld';

let cases: CasesUnderTest;
let telling: Parameters<typeof endUnheld>[1];
beforeAll(async () => {
  cases = await startCases();
  const carrier = { carry: () => Promise.resolve() };
  const mail = new MailOutbox(cases.runtime.shared, Buffer.alloc(32, 7), carrier, logFor('cases', 'silent'));
  telling = { keys: cases.keys, notices: new Notices(cases.keys, mail, 'https://tutela.example') };
});
afterAll(() => cases.close());

async function waiting(heldUntil: string): Promise<{ urn: string; rosalind: Person; nerys: Person }> {
  const urn = await aSchool(cases);
  const rosalind = await cases.aPerson('company-manager', 'company-fernhill');
  const nerys = await cases.aPerson('school-contact', `school-${urn}`);
  await aRelease(cases, rosalind, urn);
  const connie = await cases.aPerson('company-employee', 'company-fernhill', { state: 'enrolling', hasTag: false });
  await ask(cases, rosalind, urn, [connie]);
  await cases.eye.rows('cases', `UPDATE cases.appointment SET held_until = $1 WHERE urn = $2`, [heldUntil, urn]);
  return { urn, rosalind, nerys };
}

describe('a place held for a person without a tag', () => {
  it('NC-08 NC-14 is free when its last day is over, once, and the manager is discharged', async () => {
    const { urn, rosalind, nerys } = await waiting('2026-11-15');

    expect(await endUnheld(cases.runtime.acts, telling)).toBe(1);
    expect(await endUnheld(cases.runtime.acts, telling)).toBe(0);

    const { places } = await cases.as(nerys).ask(readPlaces, {});
    expect(places[0]).toEqual({ place: 1, freeSince: expect.any(String) });
    const { entries } = await cases.as(rosalind).ask(readLedger, {});
    const line = entries.find((entry) => entry.urn === urn);
    expect(line).toMatchObject({ discharged: 'no-tag-in-time', to: expect.any(String) });
    expect(line?.from).toBeUndefined();
    const { notices } = await cases.as(rosalind).ask(listNotices, {});
    expect(notices.map(({ facts }) => facts['because'])).toEqual(['no-tag-in-time']);
  });

  it('NC-08 is held through its last day', async () => {
    const { nerys } = await waiting('2026-11-16');

    expect(await endUnheld(cases.runtime.acts, telling)).toBe(0);

    const { places } = await cases.as(nerys).ask(readPlaces, {});
    expect(places[0]?.appointment?.state).toBe('needs-tag');
  });
});
