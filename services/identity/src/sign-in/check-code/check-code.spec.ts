import { checkCode, readSession, whoAmI } from '@tutela/contracts';
import { eventually, stranger } from '@tutela/testing';
import {
  halfSignedIn,
  referenceIn,
  rightPassword,
  sessionOf,
  signIn,
  startIdentity,
  type Holder,
  type IdentityUnderTest,
} from '../../test-support/identity-under-test';

let identity: IdentityUnderTest;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.close());

async function halfOf(someone: Holder) {
  return identity.as(await halfSignedIn(identity, await rightPassword(identity, someone)));
}

interface TagState {
  readonly failures: number;
  readonly last_step: string;
  readonly locked_until: Date | null;
  readonly proof_needed_at: Date | null;
  readonly attempts: number;
}

async function tagOf(someone: Holder): Promise<TagState> {
  const [row] = await identity.eye.rows<TagState>(
    'identity',
    `SELECT failures, last_step, locked_until, proof_needed_at,
       (SELECT count(*)::int FROM identity.otp_attempt WHERE tag = tag.id) AS attempts
     FROM identity.tag WHERE serial = $1`,
    [someone.tagSerial],
  );
  if (!row) throw new Error('No such tag.');
  return row;
}

async function setTag(someone: Holder, assignment: string): Promise<void> {
  await identity.eye.rows('identity', `UPDATE identity.tag SET ${assignment} WHERE serial = $1`, [someone.tagSerial]);
}

const wrongCode = '00000000';

describe('second step of signing in', () => {
  it('VS-12 signs in under a new reference; the old one is dead', async () => {
    const kezia = identity.aPerson();
    const half = await rightPassword(identity, kezia);

    const answer = await identity.as(await halfSignedIn(identity, half)).call(checkCode, { code: kezia.press() });

    expect(answer.body).toMatchObject({
      userId: kezia.userId,
      name: 'Kezia Osei',
      role: 'vs-officer',
      organisation: { id: 'la-999', kind: 'la', name: 'Northmere', la: '999' },
    });
    const full = referenceIn(answer);
    expect(full).not.toBe(half);
    expect(await sessionOf(identity, half)).toBeUndefined();
    expect(await sessionOf(identity, full)).toMatchObject({ step: 'full', factorAt: answer.body.factorAt });
  });

  it('VS-13 keeps the sign-in in the log of the authority', async () => {
    const kezia = identity.aPerson();
    await signIn(identity, kezia);

    const entry = await eventually(async () =>
      (await identity.eye.auditEntries('999', 'sign-in.code-checked')).find(
        (one) => one.actor_user_id === kezia.userId,
      ),
    );
    expect(entry).toMatchObject({ outcome: 'done', facts: { step: 'code', code: 'accepted' }, network: '127.0.0.1' });
  });

  it('tells the sign-in before this one', async () => {
    const kezia = identity.aPerson();
    const first = await signIn(identity, kezia);
    const second = await signIn(identity, kezia);

    const me = await identity.as(second.actor).ask(whoAmI, {});

    expect(first.person.lastSignInAt).toBeUndefined();
    expect(me.lastSignInAt).toBe(first.person.factorAt);
  });

  it('NC-10 security.md 12 accepts one code once, though twenty bring it at once', async () => {
    const kezia = identity.aPerson();
    const halves = [];
    for (let count = 0; count < 20; count += 1) halves.push(await halfOf(kezia));
    const code = kezia.press();

    const answers = await Promise.all(halves.map((half) => half.call(checkCode, { code })));

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ problem }) => problem.type === 'sign-in-failed')).toHaveLength(19);
  });

  it('security.md 12 charges every guess, though twenty come at once: none is free', async () => {
    const kezia = identity.aPerson();
    const half = await halfOf(kezia);
    await Promise.all(Array.from({ length: 20 }, () => half.call(checkCode, { code: wrongCode })));

    const after = await tagOf(kezia);

    expect(after).toMatchObject({ failures: 5, attempts: 5 });
    expect(after.locked_until).not.toBeNull();
  });

  it('security.md 11 refuses wrong, used and locked with the same bytes; VS-13 tells them apart in the log', async () => {
    const kezia = identity.aPerson();
    const used = kezia.press();
    await (await halfOf(kezia)).ask(checkCode, { code: used });
    const half = await halfOf(kezia);

    const replayed = await half.call(checkCode, { code: used });
    const wrong = await half.call(checkCode, { code: wrongCode });
    await setTag(kezia, `locked_until = '2099-01-01'`);
    const locked = await half.call(checkCode, { code: kezia.press() });

    expect(new Set([replayed, wrong, locked].map(({ problem }) => JSON.stringify(problem))).size).toBe(1);
    const codes = await eventually(async () => {
      const entries = await identity.eye.auditEntries('999', 'sign-in.code-checked');
      const own = entries.filter((one) => one.actor_user_id === kezia.userId && one.outcome === 'refused');
      return own.length === 3 && own.map((one) => one.facts.code);
    });
    expect([...codes].sort()).toEqual(['locked', 'replayed', 'wrong']);
  });

  it('security.md 13 waits 15 minutes after five failures, and an accepted code starts the count again', async () => {
    const kezia = identity.aPerson();
    const half = await halfOf(kezia);
    for (let tries = 0; tries < 4; tries += 1) await half.call(checkCode, { code: wrongCode });
    expect((await tagOf(kezia)).locked_until).toBeNull();

    await half.ask(checkCode, { code: kezia.press() });
    expect(await tagOf(kezia)).toMatchObject({ failures: 0, locked_until: null });

    const again = await halfOf(kezia);
    for (let tries = 0; tries < 5; tries += 1) await again.call(checkCode, { code: wrongCode });
    const waits = (await tagOf(kezia)).locked_until?.getTime() ?? 0;
    const minutes = (waits - identity.config.CLOCK_STARTS_AT.now().getTime()) / 60_000;
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThanOrEqual(15);
    expect((await again.call(checkCode, { code: kezia.press() })).status).toBe(401);
  });

  it('security.md 13 wants a new proof after twenty failures in a row', async () => {
    const kezia = identity.aPerson();
    await setTag(kezia, 'failures = 19');
    await (await halfOf(kezia)).call(checkCode, { code: wrongCode });

    expect((await tagOf(kezia)).proof_needed_at).not.toBeNull();
    expect((await (await halfOf(kezia)).call(checkCode, { code: kezia.press() })).status).toBe(401);
  });

  it('security.md 13 wants a new proof after forty failures in 30 days, whatever succeeded between', async () => {
    const kezia = identity.aPerson();
    await identity.eye.rows(
      'identity',
      `INSERT INTO identity.otp_attempt (id, tag, at) SELECT gen_random_uuid(), id, '2026-11-10' FROM identity.tag, generate_series(1, 39)
       WHERE serial = $1`,
      [kezia.tagSerial],
    );
    const half = await halfOf(kezia);
    await half.ask(checkCode, { code: kezia.press() });
    expect((await tagOf(kezia)).proof_needed_at).toBeNull();

    await (await halfOf(kezia)).call(checkCode, { code: wrongCode });
    expect((await tagOf(kezia)).proof_needed_at).not.toBeNull();
  });

  it('refuses without a half session, and a code that is none', async () => {
    const kezia = identity.aPerson();
    const half = await halfOf(kezia);

    expect((await identity.as(stranger).call(checkCode, { code: kezia.press() })).problem.type).toBe('sign-in-failed');
    expect((await half.call(checkCode, { code: '26920x' })).problem.type).toBe('bad-input');
    expect((await identity.as('gateway').call(readSession, { reference: 'made-up' })).body).toEqual({});
  });
});
