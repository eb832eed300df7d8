import {
  endAppointment,
  listNotices,
  notifyHead,
  readCompanySchools,
  readPlaces,
  requestContacts,
} from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import {
  aRelease,
  ask,
  head,
  requestOf,
  startCases,
  thornbeck,
  type CasesUnderTest,
} from '../../test-support/cases-under-test';

let cases: CasesUnderTest;
let rosalind: Person;
let nerys: Person;
beforeAll(async () => {
  cases = await startCases();
  rosalind = await cases.aPerson('company-manager', 'company-fernhill');
  nerys = await cases.aPerson('school-contact', `school-${thornbeck}`);
});
beforeEach(async () => {
  await cases.restart({ [thornbeck]: head });
  await aRelease(cases, rosalind, thornbeck);
});
afterAll(() => cases.close());

const anEmployee = (): Promise<Person> => cases.aPerson('company-employee', 'company-fernhill');

async function tries(): Promise<string> {
  const answer = await cases.as(rosalind).call(requestContacts, requestOf(thornbeck, [await anEmployee()]));
  return answer.status === 200 ? 'done' : answer.problem.type;
}

async function timesTold(someone: Person, kind: string): Promise<number> {
  const { notices } = await cases.as(someone).ask(listNotices, {});
  return notices.filter((one) => one.kind === kind).length;
}

const reminders = (): Promise<number> => timesTold(nerys, 'head-changed');

describe('a change of head', () => {
  it('NC-13 holds the release up while the register shows another head, reminds the school once, and goes on with its notice', async () => {
    expect(await tries()).toBe('done');
    const before = await reminders();

    await cases.restart({ [thornbeck]: 'Ms Grace Ellery' });
    await cases.restart({ [thornbeck]: 'Ms Grace Ellery' });

    expect(await tries()).toBe('release-on-hold');
    expect(await reminders()).toBe(before + 1);
    const places = await cases.as(nerys).ask(readPlaces, {});
    expect(places.headNotice).toMatchObject({ signedBy: head, onRegister: 'Ms Grace Ellery' });
    expect(places.releases.map((one) => one.state)).toEqual(['head-changed']);
    const { schools } = await cases.as(rosalind).ask(readCompanySchools, {});
    expect(schools.map((one) => one.release.state)).toEqual(['head-changed']);

    expect(await cases.as(nerys).ask(notifyHead, { newHead: 'Grace  ellery' })).toEqual({ releases: 1 });

    expect(await tries()).toBe('done');
    expect((await cases.as(nerys).ask(readPlaces, {})).headNotice).toBeUndefined();
  });

  it('NC-13 shows on the releases whom the school has named, also before the register does', async () => {
    await cases.as(nerys).ask(notifyHead, { newHead: 'Ms Grace Ellery' });

    const { releases } = await cases.as(nerys).ask(readPlaces, {});
    expect(releases.map(({ signedBy, saidHead, state }) => [signedBy, saidHead, state])).toEqual([
      [head, 'Ms Grace Ellery', 'live'],
    ]);

    await cases.as(nerys).ask(notifyHead, { newHead: head });

    const again = await cases.as(nerys).ask(readPlaces, {});
    expect(again.releases.map(({ saidHead }) => saidHead)).toEqual([undefined]);
  });

  it('NC-13 tells the managers once that their releases are on hold, and once that they go on', async () => {
    const piers = await cases.aPerson('company-manager', 'company-castlegate');
    await aRelease(cases, piers, thornbeck);

    await cases.restart({ [thornbeck]: 'Ms Grace Ellery' });
    await cases.restart({ [thornbeck]: 'Huw Fenwick' });

    expect(await timesTold(piers, 'release-on-hold')).toBe(1);
    expect(await timesTold(piers, 'release-resumed')).toBe(0);
    await cases.as(nerys).ask(notifyHead, { newHead: 'Huw Fenwick' });
    await cases.as(nerys).ask(notifyHead, { newHead: 'Huw Fenwick' });
    expect(await timesTold(piers, 'release-resumed')).toBe(1);
    const { notices } = await cases.as(piers).ask(listNotices, {});
    expect(notices.map(({ facts, link }) => [facts['school'], link])).toEqual([
      ['Thornbeck High School', '/company/schools'],
      ['Thornbeck High School', '/company/schools'],
    ]);
  });

  it('NC-13 lets a release go on when the register shows again who signed it', async () => {
    const piers = await cases.aPerson('company-manager', 'company-castlegate');
    await aRelease(cases, piers, thornbeck);
    await cases.restart({ [thornbeck]: 'Kemi Lomax' });

    await cases.restart({ [thornbeck]: head });

    expect([await timesTold(piers, 'release-on-hold'), await timesTold(piers, 'release-resumed')]).toEqual([1, 1]);
  });

  it('NC-13 takes an explanation where nobody is head yet, and asks again when the register shows a third', async () => {
    await cases.restart({ [thornbeck]: 'Acting: the deputy' });
    await cases.as(nerys).ask(notifyHead, { explanation: 'The governors appoint in the spring.' });
    expect(await tries()).toBe('done');

    await cases.restart({ [thornbeck]: 'Huw Fenwick' });

    expect(await tries()).toBe('release-on-hold');
  });

  it('NC-12 NC-13 ends contacts also while the release is on hold', async () => {
    const { results } = await ask(cases, rosalind, thornbeck, [await anEmployee()]);
    await cases.restart({ [thornbeck]: 'Kemi Lomax' });

    const answer = await cases
      .as(nerys)
      .ask(endAppointment, { appointment: results[0]?.appointment, reason: 'No longer with us' });

    expect(answer.state).toBe('ended');
  });

  it('NC-13 takes a name or an explanation, never both or neither', async () => {
    const both = { newHead: 'Huw Fenwick', explanation: 'The governors appoint in the spring.' };
    const answers = await Promise.all([both, {}].map((said) => cases.as(nerys).call(notifyHead, said)));

    expect(answers.map((answer) => answer.problem.type)).toEqual(['bad-input', 'bad-input']);
  });

  it('NC-13 NC-23 is for the school’s own contact to say', async () => {
    const answer = await cases.as(rosalind).call(notifyHead, { newHead: 'Huw Fenwick' });

    expect(answer.problem.type).toBe('not-your-role');
  });
});
