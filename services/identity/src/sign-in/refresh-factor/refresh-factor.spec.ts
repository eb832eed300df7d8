import { readSession, refreshFactor, signOut, whoAmI } from '@tutela/contracts';
import {
  personBehind,
  referenceIn,
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

describe('a code inside a session', () => {
  it('security.md 16 18 moves the factor under a new reference', async () => {
    const kezia = identity.aPerson();
    const { reference, actor, person } = await signIn(identity, kezia);

    const answer = await identity.as(actor).call(refreshFactor, { code: kezia.press() });

    expect(Date.parse(answer.body.factorAt)).toBeGreaterThan(Date.parse(person.factorAt));
    expect(await sessionOf(identity, reference)).toBeUndefined();
    expect((await personBehind(identity, referenceIn(answer))).factorAt.toISOString()).toBe(answer.body.factorAt);
  });

  it('tells the holder what was wrong with the code, and leaves the factor as it was', async () => {
    const kezia = identity.aPerson();
    const codes = [kezia.press(), kezia.press()] as const;
    const { reference, actor, person } = await signIn(identity, kezia);

    const wrong = await identity.as(actor).call(refreshFactor, { code: '00000000' });
    const replayed = await identity.as(actor).call(refreshFactor, { code: codes[1] });

    expect(wrong.problem).toMatchObject({ type: 'sign-in-failed', facts: { code: 'wrong', triesLeft: 4 } });
    expect(replayed.problem.facts).toEqual({ code: 'replayed' });
    expect((await sessionOf(identity, reference))?.factorAt).toBe(person.factorAt);
  });
});

describe('a session', () => {
  it('VS-12 ends when its person signs out', async () => {
    const { reference, actor } = await signIn(identity, identity.aPerson());

    const answer = await identity.as(actor).call(signOut, {});

    expect(answer.headers.get('x-tutela-session')).toBe('end');
    expect(await sessionOf(identity, reference)).toBeUndefined();
    expect((await identity.as(actor).call(whoAmI, {})).problem.type).toBe('sign-in-needed');
  });

  it.each([
    ['30 minutes idle', `last_seen_at = last_seen_at - interval '30 minutes'`],
    ['8 hours old', `ends_at = ends_at - interval '8 hours'`],
    ['of an earlier epoch', 'epoch = epoch - 1'],
  ])('security.md 16 17 does not hold when it is %s', async (_, change) => {
    const { reference, actor } = await signIn(identity, identity.aPerson());
    await identity.eye.rows('identity', `UPDATE identity.session SET ${change} WHERE id = $1`, [actor.session]);

    expect(await sessionOf(identity, reference)).toBeUndefined();
  });

  it('security.md 16 is touched once a minute at most, and not by a stream that only watches', async () => {
    const { reference, actor } = await signIn(identity, identity.aPerson());
    const seen = async () =>
      (
        await identity.eye.rows<{ at: Date }>(
          'identity',
          'SELECT last_seen_at AS at FROM identity.session WHERE id = $1',
          [actor.session],
        )
      )[0]?.at;
    const before = await seen();
    await sessionOf(identity, reference);
    expect(await seen()).toEqual(before);

    await identity.eye.rows(
      'identity',
      `UPDATE identity.session SET last_seen_at = last_seen_at - interval '2 minutes' WHERE id = $1`,
      [actor.session],
    );
    const idle = await seen();
    await identity.as('gateway').ask(readSession, { reference, watching: true });
    expect(await seen()).toEqual(idle);
    await sessionOf(identity, reference);
    expect((await seen())?.getTime()).toBeGreaterThanOrEqual(before?.getTime() ?? Number.NaN);
  });
});
