import { Refusal, registerTag } from '@tutela/contracts';
import { logFor, MailOutbox, openRuntime, type Runtime } from '@tutela/platform';
import { eventually } from '@tutela/testing';
import { IdentityKeys } from '../keys';
import { identityMigrations } from '../migrations';
import { signIn, startIdentity, type IdentityUnderTest } from '../test-support/identity-under-test';
import { CodeCheck } from './code-check';

let identity: IdentityUnderTest;
let runtime: Runtime;
let codes: CodeCheck;
beforeAll(async () => {
  identity = await startIdentity();
  const { config, transport } = identity;
  const log = logFor('identity', 'silent');
  runtime = await openRuntime({ config, service: 'identity', sharedMigrations: identityMigrations, transport, log });
  const carrier = { carry: () => Promise.resolve() };
  const mail = new MailOutbox(runtime.shared, Buffer.alloc(32, 7), carrier, log);
  codes = new CodeCheck(runtime.acts, new IdentityKeys(config.ROOT_SECRET_FILE), mail, runtime.clocks);
});
afterAll(async () => {
  await runtime.close();
  await identity.close();
});

describe('an accepted code whose work is refused', () => {
  it('VS-13 NC-10 is given back with the charge paid, and the log says who tried and what refused it', async () => {
    const kezia = identity.aPerson('company-employee', 'company-fernhill');
    const { actor } = await signIn(identity, kezia);
    const attempt = {
      contract: registerTag,
      by: actor,
      which: { holder: actor.account },
      codes: [kezia.press()],
    };
    const refused = () => Promise.reject(new Refusal('tag-not-accepted'));

    await expect(codes.check({ ...attempt, accepted: refused })).rejects.toMatchObject({ type: 'tag-not-accepted' });

    const entries = await eventually(async () => {
      const all = await identity.eye.auditEntries('support', 'tag.registered');
      const own = all.filter(({ object }) => object === actor.account);
      return own.length > 0 && own.map(({ outcome, facts }) => ({ outcome, facts }));
    });
    expect(entries).toEqual([{ outcome: 'refused', facts: { refusal: 'tag-not-accepted' } }]);
    const again = await codes.check({ ...attempt, accepted: () => Promise.resolve('done') });
    expect(again).toEqual({ outcome: 'accepted', result: 'done' });
  });
});

describe('a code while a clock of ours is wrong', () => {
  afterEach(async () => {
    jest.restoreAllMocks();
    await runtime.clocks.look();
  });

  it('NC-10 security.md 9 is not checked and not charged: whether it is right depends on the time', async () => {
    const kezia = identity.aPerson('company-employee', 'company-fernhill');
    const { actor } = await signIn(identity, kezia);
    const code = kezia.press();
    const which = { holder: actor.account };
    const check = () =>
      codes.check({ contract: registerTag, by: actor, which, codes: [code], accepted: () => Promise.resolve('done') });
    const right = Date.now;
    jest.spyOn(Date, 'now').mockImplementation(() => right() + 31_000);
    await runtime.clocks.look();

    await expect(check()).rejects.toMatchObject({ type: 'clock-wrong' });

    jest.restoreAllMocks();
    await runtime.clocks.look();
    const sql =
      'SELECT count(*)::int AS tries FROM identity.otp_attempt JOIN identity.tag ON tag.id = tag WHERE account = $1';
    const [before] = await identity.eye.rows<{ tries: number }>('identity', sql, [actor.account]);
    expect(await check()).toEqual({ outcome: 'accepted', result: 'done' });
    const [after] = await identity.eye.rows<{ tries: number }>('identity', sql, [actor.account]);
    expect((after?.tries ?? 0) - (before?.tries ?? 0)).toBe(1);
    expect(before?.tries).toBe(1);
  });
});
