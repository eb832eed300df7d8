import { randomBytes } from 'node:crypto';
import {
  acceptWithPassword,
  checkPassword,
  inviteEmployee,
  listCompanyPeople,
  myTag,
  personRecorded,
  readInvitation,
  registerTag,
  reportTagLost,
  whoAmI,
} from '@tutela/contracts';
import { eventually, stranger } from '@tutela/testing';
import {
  enrolling,
  halfSignedIn,
  password,
  rightPassword,
  sessionOf,
  signIn,
  startIdentity,
  type IdentityUnderTest,
} from '../../test-support/identity-under-test';

let identity: IdentityUnderTest;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.close());

const [fernhill, castlegate] = ['company-fernhill', 'company-castlegate'];

type Tag = ReturnType<IdentityUnderTest['aStockTag']>;

async function enrollingAs(someone: { userId: string; password: string }) {
  return identity.as(await enrolling(identity, await rightPassword(identity, someone)));
}

const pressed = (tag: Tag) => ({ serial: tag.serial, firstCode: tag.press(), secondCode: tag.press() });

async function secretFor(email: string): Promise<string> {
  const letter = await eventually(async () => (await identity.readMailbox()).find(({ to }) => to === email));
  return /invite#([\w-]{43})/.exec(letter.text)?.[1] ?? '';
}

async function failuresOf({ serial }: Tag): Promise<number | undefined> {
  const sql = 'SELECT failures FROM identity.tag WHERE serial = $1';
  return (await identity.eye.rows<{ failures: number }>('identity', sql, [serial]))[0]?.failures;
}

describe('an employee', () => {
  it('NC-08 NC-10 comes by invitation and password, can only register a tag, and acts after a sign-in with a code', async () => {
    const manager = identity.as((await signIn(identity, identity.aPerson('company-manager', fernhill))).actor);
    const userId = `c.${randomBytes(4).toString('hex')}`;
    const connie = { userId, name: 'Connie Farraday', email: `${userId}@fernhill.example` };
    const invited = await manager.ask(inviteEmployee, connie);
    const secret = await secretFor(connie.email);

    const told = await identity.as(stranger).ask(readInvitation, { secret });
    await identity.as(stranger).ask(acceptWithPassword, { secret, password });
    const again = await identity.as(stranger).call(acceptWithPassword, { secret, password });
    const step = await identity.as(stranger).call(checkPassword, { userId, password });
    const reference = step.headers.get('x-tutela-session') ?? '';
    const session = await enrolling(identity, reference);
    const me = await identity.as(session).call(whoAmI, {});
    const tag = identity.aStockTag(fernhill);
    const answer = await identity.as(session).call(registerTag, pressed(tag));

    expect(invited).toMatchObject({ state: 'invited', role: 'company-employee' });
    expect(told).toMatchObject({ organisation: 'Fernhill IT Services', needsTag: false });
    expect(again.problem.type).toBe('invitation-over');
    expect(step.body).toEqual({ next: 'tag' });
    expect(me.problem.type).toBe('sign-in-needed');
    expect(answer).toMatchObject({ status: 200, body: { userId } });
    expect(answer.headers.get('x-tutela-session')).toBe('end');
    expect(await sessionOf(identity, reference)).toBeUndefined();
    const holder = {
      ...connie,
      role: 'company-employee',
      organisation: fernhill,
      password,
      tagSerial: tag.serial,
      tagSeed: tag.seed,
      press: tag.press,
    } as const;
    const signedIn = await signIn(identity, holder);
    expect(signedIn.person).toMatchObject({ role: 'company-employee', tagEndsIn: tag.serial.slice(-4) });
    expect(await identity.as(signedIn.actor).ask(myTag, {})).toMatchObject({ endsIn: tag.serial.slice(-4), digits: 8 });
    const { people } = await manager.ask(listCompanyPeople, {});
    expect(people.find((one) => one.userId === userId)).toMatchObject({ state: 'active' });
    const states = await eventually(async () => {
      const events = await identity.eye.events(personRecorded.type);
      const own = events
        .map(({ data }) => personRecorded.data.parse(data))
        .filter((one) => one.account === invited.account);
      return own.length === 3 && own.map(({ state, hasTag }) => [state, hasTag]);
    });
    expect(states).toEqual([
      ['invited', false],
      ['enrolling', false],
      ['active', true],
    ]);
  });

  it('NC-08 NC-10 is refused a tag of another company, a tag of nobody, and codes that are not in a row; tries are charged', async () => {
    const session = await enrollingAs(identity.aNewcomer());
    const [theirs, nobodys] = [identity.aStockTag(castlegate), identity.aStockTag()];
    const own = identity.aStockTag(fernhill);
    const [first, , third] = [own.press(), own.press(), own.press()];

    const answers = [
      await session.call(registerTag, pressed(theirs)),
      await session.call(registerTag, pressed(nobodys)),
      await session.call(registerTag, { serial: own.serial, firstCode: first, secondCode: third }),
      await session.call(registerTag, { serial: 'T-none', firstCode: first, secondCode: third }),
    ];

    expect(new Set(answers.map(({ problem }) => JSON.stringify(problem))).size).toBe(1);
    expect(answers[0]?.problem.type).toBe('tag-not-accepted');
    expect(await failuresOf(own)).toBe(1);
    expect(await failuresOf(theirs)).toBe(0);
  });

  it('NC-08 needs an enrolling session: a half one, and none, register nothing', async () => {
    const kezia = identity.aPerson('company-employee', fernhill);
    const half = await halfSignedIn(identity, await rightPassword(identity, kezia));
    const input = pressed(identity.aStockTag());

    const answers = [
      await identity.as(half).call(registerTag, input),
      await identity.as(stranger).call(registerTag, input),
      await identity.as((await signIn(identity, kezia)).actor).call(registerTag, input),
    ];

    for (const { status } of answers) expect(status).toBe(401);
  });

  it('NC-10 races another for one tag: one has it, and either can go on', async () => {
    const [one, other] = [identity.aNewcomer(), identity.aNewcomer()];
    const sessions = [await enrollingAs(one), await enrollingAs(other)];
    const input = pressed(identity.aStockTag(fernhill));

    const answers = await Promise.all(sessions.map((session) => session.call(registerTag, input)));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    const holders = await identity.eye.rows(
      'identity',
      `SELECT 1 FROM identity.tag WHERE serial = $1 AND state = 'registered'`,
      [input.serial],
    );
    expect(holders).toHaveLength(1);
  });

  it('NC-08 NC-10 reports a tag lost: it is ended, every session with it, and the account waits for another, which cases is told', async () => {
    const kezia = identity.aPerson('company-employee', fernhill);
    const [first, second] = [await signIn(identity, kezia), await signIn(identity, kezia)];

    const answer = await identity.as(first.actor).call(reportTagLost, {});

    expect(answer).toMatchObject({ status: 200, body: { ended: true } });
    expect(answer.headers.get('x-tutela-session')).toBe('end');
    expect(await sessionOf(identity, second.reference)).toBeUndefined();
    expect((await identity.as(second.actor).call(reportTagLost, {})).problem.type).toBe('sign-in-needed');
    const step = await identity.as(stranger).ask(checkPassword, { userId: kezia.userId, password });
    expect(step).toEqual({ next: 'tag' });
    const letter = await eventually(async () => (await identity.readMailbox()).find(({ to }) => to === kezia.email));
    expect(letter.subject).toBe('Your tag has been reported lost');
    const session = await enrollingAs(kezia);
    const old = { serial: kezia.tagSerial, firstCode: kezia.press(), secondCode: kezia.press() };
    expect((await session.call(registerTag, old)).problem.type).toBe('tag-not-accepted');
    const another = identity.aStockTag(fernhill);
    expect((await session.call(registerTag, pressed(another))).status).toBe(200);
    const again = await signIn(identity, { ...kezia, tagSerial: another.serial, press: another.press });
    expect(again.person.tagEndsIn).toBe(another.serial.slice(-4));
    const states = await eventually(async () => {
      const events = await identity.eye.events(personRecorded.type);
      const own = events
        .map(({ data }) => personRecorded.data.parse(data))
        .filter((one) => one.account === first.actor.account);
      return own.at(-1)?.hasTag === true && own.slice(-2).map(({ state, hasTag }) => [state, hasTag]);
    });
    expect(states).toEqual([
      ['enrolling', false],
      ['active', true],
    ]);
  });
});
