import { hash } from '@node-rs/argon2';
import { checkPassword } from '@tutela/contracts';
import { eventually, stranger } from '@tutela/testing';
import {
  password,
  rightPassword,
  sessionOf,
  startIdentity,
  type IdentityUnderTest,
} from '../../test-support/identity-under-test';

let identity: IdentityUnderTest;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.close());

const wrong = 'not the password at all';

describe('first step of signing in', () => {
  it('VS-12 gives a half session that is good for the second step only', async () => {
    const kezia = identity.aPerson();

    const answer = await identity
      .as(stranger)
      .call(checkPassword, { userId: ` ${kezia.userId.toUpperCase()} `, password });

    expect(answer).toMatchObject({ status: 200, body: { next: 'code' } });
    const session = await sessionOf(identity, answer.headers.get('x-tutela-session') ?? '');
    expect(session).toMatchObject({ userId: kezia.userId, step: 'half', la: '999' });
    expect(session?.factorAt).toBeUndefined();
  });

  it('security.md 16 stores the hash of the reference and never the reference', async () => {
    const reference = await rightPassword(identity, identity.aPerson());

    const stored = await identity.eye.rows<{ text: string }>(
      'identity',
      'SELECT session::text AS text FROM identity.session',
    );

    expect(reference).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const asHex = Buffer.from(reference).toString('hex');
    expect(stored.some(({ text }) => text.includes(reference) || text.includes(asHex))).toBe(false);
  });

  it('security.md 10 hashes a password anew at the next right sign-in where its hash is of an older cost, and at no wrong one', async () => {
    const { userId } = identity.aPerson();
    const old = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    await identity.eye.rows('identity', 'UPDATE identity.account SET password_hash = $1 WHERE user_id = $2', [
      old,
      userId,
    ]);
    const stored = async () => {
      const sql = 'SELECT password_hash AS hash FROM identity.account WHERE user_id = $1';
      const [row] = await identity.eye.rows<{ hash: string }>('identity', sql, [userId]);
      return row?.hash;
    };

    await identity.as(stranger).call(checkPassword, { userId, password: wrong });
    expect(await stored()).toBe(old);
    await rightPassword(identity, { userId, password });
    const renewed = await stored();
    await rightPassword(identity, { userId, password });

    expect(renewed).toMatch(/^\$argon2id\$v=19\$m=47104,t=2,p=1\$/);
    expect(await stored()).toBe(renewed);
  });

  it('security.md 11 answers unknown, invited, withdrawn and wrong password with the same bytes and no reference', async () => {
    const [kezia, invited, withdrawn] = [identity.aPerson(), identity.aPerson(), identity.aPerson()];
    await identity.eye.rows('identity', `UPDATE identity.account SET state = 'invited' WHERE user_id = $1`, [
      invited.userId,
    ]);
    await identity.eye.rows(
      'identity',
      `UPDATE identity.account SET state = 'withdrawn', withdrawn_at = now(), ended_because = 'withdrawn' WHERE user_id = $1`,
      [withdrawn.userId],
    );

    const answers = [
      await identity.as(stranger).call(checkPassword, { userId: 'nobody.here', password }),
      await identity.as(stranger).call(checkPassword, { userId: invited.userId, password }),
      await identity.as(stranger).call(checkPassword, { userId: withdrawn.userId, password }),
      await identity.as(stranger).call(checkPassword, { userId: kezia.userId, password: wrong }),
    ];

    expect(new Set(answers.map(({ problem }) => JSON.stringify(problem))).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => [...headers.keys()].sort().join())).size).toBe(1);
    expect(answers.map(({ status, problem }) => `${status} ${problem.type}`)).toEqual(
      Array(4).fill('401 sign-in-failed'),
    );
    expect(answers.some(({ headers }) => headers.has('x-tutela-session'))).toBe(false);
  });

  it('VS-13 writes a failure to the log of the authority, and a mistyped user id nowhere', async () => {
    const kezia = identity.aPerson();
    const mistyped = 'my-secret-password-1';
    await identity
      .as({ ...stranger, network: '203.0.113.7' })
      .call(checkPassword, { userId: kezia.userId, password: wrong });
    await identity.as(stranger).call(checkPassword, { userId: mistyped, password: wrong });

    const known = await eventually(async () =>
      (await identity.eye.auditEntries('999', 'sign-in.password-checked')).find(
        (one) => one.actor_user_id === kezia.userId,
      ),
    );
    expect(known).toMatchObject({
      outcome: 'refused',
      network: '203.0.113.7',
      facts: { step: 'password', password: 'wrong' },
    });
    const unknown = await eventually(async () =>
      (await identity.eye.auditEntries('support', 'sign-in.password-checked')).find(
        (one) => one.facts.unknown === true,
      ),
    );
    expect(unknown).toMatchObject({ outcome: 'refused', actor_kind: 'nobody', actor_user_id: null });
    const everything = await identity.eye.rows<{ text: string }>(
      'audit',
      'SELECT entry::text AS text FROM audit.entry',
    );
    expect(JSON.stringify(everything)).not.toContain(mistyped);
  });

  it('security.md 13 waits after ten wrong ones from one network, and leaves the owner on another alone', async () => {
    const kezia = identity.aPerson();
    const elsewhere = identity.as({ ...stranger, network: '198.51.100.66' });
    for (let tries = 0; tries < 10; tries += 1)
      await elsewhere.call(checkPassword, { userId: kezia.userId, password: wrong });

    const there = await elsewhere.call(checkPassword, { userId: kezia.userId, password });
    const here = await identity.as(stranger).call(checkPassword, { userId: kezia.userId, password });

    expect(there).toMatchObject({ status: 401, problem: { type: 'sign-in-failed' } });
    expect(here.status).toBe(200);
  });

  it('security.md 13 charges every guess, also those that come at once, and counts an IPv6 network as one', async () => {
    const kezia = identity.aPerson();
    const guesses = Array.from({ length: 15 }, (_, host) =>
      identity
        .as({ ...stranger, network: `2001:db8:1:2::${(host + 1).toString(16)}` })
        .call(checkPassword, { userId: kezia.userId, password: wrong }),
    );
    await Promise.all(guesses);

    const rows = await identity.eye.rows<{ wrong: number }>(
      'identity',
      `SELECT wrong FROM identity.password_try WHERE network = '2001:db8:1:2::' AND locked_until IS NOT NULL`,
    );
    expect(rows).toEqual([{ wrong: 10 }]);
  });

  it('security.md 10 refuses what is too long before it is hashed', async () => {
    const answer = await identity.as(stranger).call(checkPassword, { userId: 'k.osei', password: 'x'.repeat(129) });

    expect(answer).toMatchObject({ status: 400, problem: { type: 'bad-input' } });
  });

  it('design.md trap 6 answers a flood with 429 and when to come again', async () => {
    const flood = Array.from({ length: 150 }, (_, place) =>
      identity
        .as({ ...stranger, network: `192.0.2.${place}` })
        .call(checkPassword, { userId: 'nobody.here', password: wrong }),
    );

    const answers = await Promise.all(flood);

    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('retry-after')).toBe('5');
    expect(answers.every(({ status }) => status === 429 || status === 401)).toBe(true);
  });
});
