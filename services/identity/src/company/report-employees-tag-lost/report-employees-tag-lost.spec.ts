import {
  checkPassword,
  personRecorded,
  registerTag,
  reportEmployeesTagLost,
  reportLeaver,
  type DataOf,
} from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import { eventually, stranger } from '@tutela/testing';
import {
  enrolling,
  rightPassword,
  sessionOf,
  signIn,
  startIdentity,
  type IdentityUnderTest,
} from '../../test-support/identity-under-test';

let identity: IdentityUnderTest;
let manager: Person;
beforeAll(async () => {
  identity = await startIdentity();
  manager = await aManager();
});
afterAll(() => identity.close());

const [fernhill, castlegate] = ['company-fernhill', 'company-castlegate'];
const anEmployee = () => identity.aPerson('company-employee', fernhill);
const aManager = async (company = fernhill) =>
  (await signIn(identity, identity.aPerson('company-manager', company))).actor;

async function recorded(account: string): Promise<DataOf<typeof personRecorded>[]> {
  const events = await identity.eye.events(personRecorded.type);
  return events.map(({ data }) => personRecorded.data.parse(data)).filter((data) => data.account === account);
}

describe('an employee who cannot sign in without the tag', () => {
  it('NC-10 has it reported lost by the manager: it ends with every session, and another is registered by its holder', async () => {
    const kezia = anEmployee();
    const { reference, actor } = await signIn(identity, kezia);
    const half = await rightPassword(identity, kezia);

    const answer = await identity.as(manager).ask(reportEmployeesTagLost, { account: actor.account });

    expect(answer).toMatchObject({ state: 'enrolling' });
    expect(answer.tagEndsIn).toBeUndefined();
    expect(await sessionOf(identity, reference)).toBeUndefined();
    expect(await sessionOf(identity, half)).toBeUndefined();
    const letter = await eventually(async () => (await identity.readMailbox()).find(({ to }) => to === kezia.email));
    expect(letter.subject).toBe('Your tag has been reported lost');
    const [entry] = await eventually(async () => {
      const all = await identity.eye.auditEntries('support', 'tag.lost-by-employee');
      const own = all.filter(({ object }) => object === actor.account);
      return own.length > 0 && own;
    });
    expect(entry).toMatchObject({ actor_id: manager.account, outcome: 'done' });

    const { userId, password } = kezia;
    expect(await identity.as(stranger).ask(checkPassword, { userId, password })).toEqual({ next: 'tag' });
    const session = identity.as(await enrolling(identity, await rightPassword(identity, kezia)));
    const tag = identity.aStockTag(fernhill);
    await session.ask(registerTag, { serial: tag.serial, firstCode: tag.press(), secondCode: tag.press() });
    const again = await signIn(identity, { ...kezia, tagSerial: tag.serial, press: tag.press });
    expect(again.person.tagEndsIn).toBe(tag.serial.slice(-4));
    const hasTag = await eventually(async () => {
      const told = (await recorded(actor.account)).map((one) => one.hasTag);
      return told.length === 3 && told;
    });
    expect(hasTag).toEqual([true, false, true]);
  });

  it('NC-10 asked again changes nothing and answers the same', async () => {
    const kezia = anEmployee();
    const { actor } = await signIn(identity, kezia);
    const input = { account: actor.account };

    const first = await identity.as(manager).ask(reportEmployeesTagLost, input);
    const second = await identity.as(manager).ask(reportEmployeesTagLost, input);

    expect(second).toEqual(first);
  });

  it('NC-10 is found by the own company’s manager alone, who reports no own tag here', async () => {
    const { actor } = await signIn(identity, anEmployee());
    const theirs = await aManager(castlegate);
    const input = { account: actor.account };

    expect((await identity.as(theirs).call(reportEmployeesTagLost, input)).status).toBe(404);
    expect((await identity.as(actor).call(reportEmployeesTagLost, input)).problem.type).toBe('not-your-role');
    const self = await identity.as(manager).call(reportEmployeesTagLost, { account: manager.account });
    expect(self.problem.type).toBe('not-yourself');
  });

  it('NC-10 NC-11 of whoever has left nothing can be lost any more', async () => {
    const { actor } = await signIn(identity, anEmployee());
    await identity.as(manager).ask(reportLeaver, { account: actor.account, lastDay: '2026-11-16', reason: 'Has left' });

    const answer = await identity.as(manager).call(reportEmployeesTagLost, { account: actor.account });

    expect(answer).toMatchObject({ status: 409, problem: { type: 'conflict' } });
  });
});
