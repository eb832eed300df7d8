import {
  checkPassword,
  listCompanyPeople,
  personRecorded,
  reportLeaver,
  undoLeaving,
  whoAmI,
  type DataOf,
} from '@tutela/contracts';
import { openFromIdentity } from '@tutela/platform';
import { eventually, OwnEvents, stranger } from '@tutela/testing';
import {
  password,
  rightPassword,
  sessionOf,
  signIn,
  startIdentity,
  type IdentityUnderTest,
} from '../../test-support/identity-under-test';

let ownEvents: OwnEvents;
let identity: IdentityUnderTest;
beforeAll(async () => {
  ownEvents = await OwnEvents.start();
  identity = await startIdentity(ownEvents.config);
}, 120_000);
afterAll(async () => {
  await identity.close();
  await ownEvents.close();
});

const [fernhill, castlegate] = ['company-fernhill', 'company-castlegate'];
const reason = 'Has left the company';
/** The clock of the tests shows Monday, 16 November 2026. */
const [friday, today, tomorrow] = ['2026-11-13', '2026-11-16', '2026-11-17'];

const anEmployee = () => identity.aPerson('company-employee', fernhill);
const aManager = async (company = fernhill) => signIn(identity, identity.aPerson('company-manager', company));

async function recorded(account: string): Promise<DataOf<typeof personRecorded>[]> {
  const events = await identity.eye.events(personRecorded.type);
  return events.map(({ data }) => personRecorded.data.parse(data)).filter((data) => data.account === account);
}

describe('reporting a leaver', () => {
  it('NC-11 ends account, tag and every session at once, with no event delivered', async () => {
    const [kezia, manager] = [anEmployee(), await aManager()];
    const [first, second] = [await signIn(identity, kezia), await signIn(identity, kezia)];
    const half = await rightPassword(identity, kezia);
    const { account } = first.actor;
    await ownEvents.stop(identity.eye);

    const startedAt = performance.now();
    const input = { account, lastDay: today, reason };
    const answer = await identity.as(manager.actor).ask(reportLeaver, input);
    const references = [first.reference, second.reference, half];
    const behind = await Promise.all(references.map((reference) => sessionOf(identity, reference)));
    const within = performance.now() - startedAt;
    const me = await identity.as(first.actor).call(whoAmI, {});
    const again = await identity.as(stranger).call(checkPassword, { userId: kezia.userId, password });
    await ownEvents.startAgain(identity.eye);

    expect(answer).toMatchObject({ state: 'ended', lastDay: today, late: false });
    expect(behind).toEqual([undefined, undefined, undefined]);
    expect(within).toBeLessThan(5_000);
    expect([me.problem.type, again.status]).toEqual(['sign-in-needed', 401]);
    const tags = await identity.eye.rows('identity', 'SELECT state FROM identity.tag WHERE account = $1', [account]);
    expect(tags).toEqual([{ state: 'ended' }]);
    await eventually(async () => (await recorded(account)).some(({ state }) => state === 'ended'));
  });

  it('NC-11 SY-04 keeps leaving, report and end, tells cases once, and answers the same again', async () => {
    const [kezia, manager] = [await signIn(identity, anEmployee()), await aManager()];
    const { account } = kezia.actor;

    const answer = await identity.as(manager.actor).ask(reportLeaver, { account, lastDay: friday, reason });
    const again = await identity.as(manager.actor).ask(reportLeaver, { account, lastDay: today, reason });

    // Left on Friday at midnight, out on Monday morning: more than 24 hours.
    expect(answer).toMatchObject({ state: 'ended', lastDay: friday, late: true });
    expect(answer.endedAt).toBe(answer.leavingReportedAt);
    expect(again).toEqual(answer);
    const told = await eventually(async () => {
      const all = await recorded(account);
      return all.some(({ state }) => state === 'ended') && all;
    });
    const { lastDay, leavingReportedAt, endedAt, late } = answer;
    const ended = { endedBecause: 'left', hasTag: false, lastDay, leavingReportedAt, endedAt, late };
    expect(told.filter(({ state }) => state === 'ended')).toMatchObject([ended]);
    const { ROOT_SECRET_FILE: root } = identity.config;
    expect(openFromIdentity(root, account, 'name', told[0]?.nameSealed ?? '')).toBe('Kezia Osei');
    const entries = await eventually(async () => {
      const all = await identity.eye.auditEntries('support', 'leaver.reported');
      const own = all.filter(({ object }) => object === account);
      return own.length === 2 && own;
    });
    expect(entries.map(({ facts }) => facts.changed)).toEqual([false, true]);
    const { people } = await identity.as(manager.actor).ask(listCompanyPeople, {});
    expect(people.find((one) => one.account === account)).toEqual(answer);
  });

  it('NC-11 plans a later day, takes it back, and carries it out by itself when that day is over in London', async () => {
    const [kezia, manager] = [await signIn(identity, anEmployee()), await aManager()];
    const { account } = kezia.actor;
    const input = { account, lastDay: tomorrow, reason };

    const planned = await identity.as(manager.actor).ask(reportLeaver, input);
    expect(planned).toMatchObject({ state: 'active', lastDay: tomorrow });
    const told = await eventually(async () => (await recorded(account)).find((one) => one.lastDay === tomorrow));
    expect(told).toMatchObject({ state: 'active', leavingReportedAt: planned.leavingReportedAt });
    expect([told.endedAt, told.late]).toEqual([undefined, undefined]);
    expect(await sessionOf(identity, kezia.reference)).toBeDefined();
    const back = await identity.as(manager.actor).ask(undoLeaving, { account });
    expect(back.lastDay).toBeUndefined();
    await identity.as(manager.actor).ask(reportLeaver, input);
    await identity.eye.rows('identity', `UPDATE identity.account SET last_day = '2026-11-15' WHERE id = $1`, [account]);
    // Refused from midnight on, before the sweep has come by.
    expect(await sessionOf(identity, kezia.reference)).toBeUndefined();
    const out = await eventually(async () => {
      const { people } = await identity.as(manager.actor).ask(listCompanyPeople, {});
      return people.find((one) => one.account === account && one.state === 'ended');
    });

    expect(out).toMatchObject({ lastDay: '2026-11-15', late: false });
    const entries = await identity.eye.auditEntries('support', 'leaver.carried-out');
    expect(entries.filter(({ object }) => object === account)).toHaveLength(1);
    const undone = await identity.as(manager.actor).call(undoLeaving, { account });
    expect(undone.problem.type).toBe('conflict');
  });

  it('NC-11 NC-21 refuses oneself, another company’s manager, an employee, and an act without its code or with a spent one', async () => {
    const [kezia, other] = [await signIn(identity, anEmployee()), await aManager(castlegate)];
    const { account } = kezia.actor;
    const input = { account, lastDay: today, reason };
    const oneself = await identity.as(other.actor).call(reportLeaver, { ...input, account: other.actor.account });
    const theirs = await identity.as(other.actor).call(reportLeaver, input);
    const absent = await identity.as(other.actor).call(reportLeaver, { ...input, account: other.actor.session });
    const byRole = await identity.as(kezia.actor).call(reportLeaver, input);
    const noCode = await identity.as(other.actor).call(reportLeaver, input, { stepUp: 'none' });
    const colleague = await signIn(identity, identity.aPerson('company-employee', castlegate));
    const theirOwn = { ...input, account: colleague.actor.account, lastDay: tomorrow };
    const stepUp = { id: other.actor.session };
    const once = await identity.as(other.actor).call(reportLeaver, theirOwn, { stepUp });
    const twice = await identity.as(other.actor).call(reportLeaver, { ...theirOwn, lastDay: today }, { stepUp });

    expect([oneself, byRole, noCode].map(({ problem }) => problem.type)).toEqual([
      'not-yourself',
      'not-your-role',
      'code-needed',
    ]);
    expect(theirs).toMatchObject({ status: 404, problem: absent.problem });
    expect([once.status, twice.problem.type]).toEqual([200, 'code-not-accepted']);
    expect(await sessionOf(identity, kezia.reference)).toBeDefined();
  });
});

describe('a manager', () => {
  it('NC-11 is not let out by an id in another spelling, and moves no last day that is over', async () => {
    const own = await startIdentity();
    const manager = await signIn(own, own.aPerson('company-manager', fernhill));
    const kezia = await signIn(own, own.aPerson('company-employee', fernhill));
    const { account } = kezia.actor;
    const myself = { account: manager.actor.account.toUpperCase(), lastDay: today, reason };

    const oneself = await own.as(manager.actor).call(reportLeaver, myself);
    const first = await own.as(manager.actor).ask(reportLeaver, { account, lastDay: tomorrow, reason });
    await own.eye.rows('identity', `UPDATE identity.account SET last_day = '2026-11-15' WHERE id = $1`, [account]);
    const again = await own.as(manager.actor).ask(reportLeaver, { account, lastDay: tomorrow, reason });

    expect(oneself.problem.type).toBe('not-yourself');
    const { leavingReportedAt } = first;
    expect(again).toMatchObject({ state: 'ended', lastDay: '2026-11-15', leavingReportedAt });
    expect(await sessionOf(own, kezia.reference)).toBeUndefined();
    await own.close();
  });
});

describe('two managers', () => {
  it('NC-11 who report each other at the same moment leave one of them', async () => {
    const own = await startIdentity();
    const one = await signIn(own, own.aPerson('company-manager', fernhill));
    const other = await signIn(own, own.aPerson('company-manager', fernhill));
    const report = (by: typeof one, whom: typeof one) =>
      own.as(by.actor).call(reportLeaver, { account: whom.actor.account, lastDay: today, reason });

    const answers = await Promise.all([report(one, other), report(other, one)]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    const living = await Promise.all([one, other].map(({ reference }) => sessionOf(own, reference)));
    expect(living.filter((session) => session !== undefined)).toHaveLength(1);
    await own.close();
  });

  it('NC-11 cannot take back a leaving of their own', async () => {
    const own = await startIdentity();
    const one = await signIn(own, own.aPerson('company-manager', fernhill));
    const other = await signIn(own, own.aPerson('company-manager', fernhill));
    const { account } = other.actor;
    await own.as(one.actor).ask(reportLeaver, { account, lastDay: tomorrow, reason });

    const undone = await own.as(other.actor).call(undoLeaving, { account });

    expect(undone.problem.type).toBe('not-yourself');
    await own.close();
  });
});
