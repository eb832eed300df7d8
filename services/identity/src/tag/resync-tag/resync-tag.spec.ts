import { checkCode, myTag, registerTag, reportTagLost, resyncAtSignIn, resyncTag, whoAmI } from '@tutela/contracts';
import { eventually, stranger } from '@tutela/testing';
import {
  enrolling,
  halfSignedIn,
  personBehind,
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

interface TagRow {
  readonly last_step: string;
  readonly failures: number;
  readonly locked_until: Date | null;
  readonly proof_needed_at: Date | null;
}

async function tagRow({ tagSerial }: Holder): Promise<TagRow | undefined> {
  const sql = 'SELECT last_step, failures, locked_until, proof_needed_at FROM identity.tag WHERE serial = $1';
  return (await identity.eye.rows<TagRow>('identity', sql, [tagSerial]))[0];
}

async function setTag({ tagSerial }: Holder, assignment: string): Promise<void> {
  await identity.eye.rows('identity', `UPDATE identity.tag SET ${assignment} WHERE serial = $1`, [tagSerial]);
}

async function halfOf(someone: Holder) {
  return identity.as(await halfSignedIn(identity, await rightPassword(identity, someone)));
}

/** The button is pressed that often in a pocket. */
function pressInPocket({ press }: Holder, times: number): void {
  for (let count = 0; count < times; count += 1) press();
}

const pair = ({ press }: Holder) => ({ firstCode: press(), secondCode: press() });
const wrongPair = { firstCode: '00000000', secondCode: '00000001' };

describe('a tag that has run ahead', () => {
  it('NC-10 is brought back into step at sign-in by two codes in a row, which is audited and told by mail', async () => {
    const kezia = identity.aPerson();
    pressInPocket(kezia, 14);
    const half = await rightPassword(identity, kezia);
    const session = identity.as(await halfSignedIn(identity, half));
    expect((await session.call(checkCode, { code: kezia.press() })).problem.type).toBe('sign-in-failed');

    const answer = await session.call(resyncAtSignIn, pair(kezia));

    expect(answer).toMatchObject({ status: 200, body: { userId: kezia.userId } });
    expect(await sessionOf(identity, half)).toBeUndefined();
    expect(await sessionOf(identity, referenceIn(answer))).toMatchObject({ step: 'full' });
    expect(await tagRow(kezia)).toMatchObject({ last_step: '16', failures: 0 });
    expect((await signIn(identity, kezia)).person.userId).toBe(kezia.userId);
    const entry = await eventually(async () =>
      (await identity.eye.auditEntries('999', 'tag.resynced-at-sign-in')).find(
        (one) => one.actor_user_id === kezia.userId,
      ),
    );
    expect(entry).toMatchObject({ outcome: 'done', facts: { step: 'code', code: 'accepted' } });
    const letter = await eventually(async () => (await identity.readMailbox()).find(({ to }) => to === kezia.email));
    expect(letter.subject).toBe('Your tag has been brought back into step');
  });

  it('NC-10 is brought back by its holder inside a session, whose factor counts anew under a new reference', async () => {
    const kezia = identity.aPerson();
    const { actor, reference } = await signIn(identity, kezia);
    pressInPocket(kezia, 12);

    const answer = await identity.as(actor).call(resyncTag, pair(kezia));

    expect(answer.status).toBe(200);
    expect(await sessionOf(identity, reference)).toBeUndefined();
    const moved = await personBehind(identity, referenceIn(answer));
    expect(await identity.as(moved).ask(whoAmI, {})).toMatchObject({ factorAt: answer.body.factorAt });
  });

  it('NC-10 security.md 14 further than 20 steps ahead stays where it is: that takes another person', async () => {
    const kezia = identity.aPerson();
    pressInPocket(kezia, 20);

    const answer = await (await halfOf(kezia)).call(resyncAtSignIn, pair(kezia));

    expect(answer.problem.type).toBe('sign-in-failed');
    expect(await tagRow(kezia)).toMatchObject({ last_step: '-1', failures: 1 });
  });

  it('NC-10 takes no codes of another’s tag, no codes that are not in a row, and none before a right password', async () => {
    const [kezia, other] = [identity.aPerson(), identity.aPerson()];
    const half = await halfOf(kezia);
    const [first, , third] = [kezia.press(), kezia.press(), kezia.press()];

    const theirs = await half.call(resyncAtSignIn, pair(other));
    const gap = await half.call(resyncAtSignIn, { firstCode: first, secondCode: third });
    const nobody = await identity.as(stranger).call(resyncAtSignIn, pair(kezia));

    expect(new Set([theirs, gap, nobody].map(({ problem }) => JSON.stringify(problem))).size).toBe(1);
    expect(theirs.problem.type).toBe('sign-in-failed');
    expect(await tagRow(kezia)).toMatchObject({ last_step: '-1', failures: 2 });
    expect(await tagRow(other)).toMatchObject({ last_step: '-1', failures: 0 });
  });
});

describe('tries at a resync', () => {
  it('NC-10 security.md 14 are three an hour, and a fourth is refused even with the right codes, with the time', async () => {
    const kezia = identity.aPerson();
    const { actor } = await signIn(identity, kezia);
    const session = identity.as(actor);
    for (let tries = 0; tries < 3; tries += 1) await session.call(resyncTag, wrongPair);

    const fourth = await session.call(resyncTag, pair(kezia));

    expect(fourth).toMatchObject({ status: 422, problem: { type: 'code-not-accepted', facts: { code: 'locked' } } });
    const until = Date.parse(String(fourth.problem.facts?.['until']));
    const minutes = (until - identity.config.CLOCK_STARTS_AT.now().getTime()) / 60_000;
    expect(minutes).toBeGreaterThan(58);
    expect(minutes).toBeLessThanOrEqual(60);
    await identity.eye.rows(
      'identity',
      `UPDATE identity.otp_attempt SET at = at - interval '61 minutes' WHERE tag = (SELECT id FROM identity.tag WHERE serial = $1)`,
      [kezia.tagSerial],
    );
    expect((await session.call(resyncTag, pair(kezia))).status).toBe(200);
  });

  it('security.md 13 are failures like any other: they lock the code, and a lock that runs holds for them too', async () => {
    const kezia = identity.aPerson();
    const half = await halfOf(kezia);
    for (let tries = 0; tries < 3; tries += 1) await half.call(checkCode, { code: '00000000' });
    for (let tries = 0; tries < 2; tries += 1) await half.call(resyncAtSignIn, wrongPair);

    expect((await tagRow(kezia))?.locked_until).not.toBeNull();
    const locked = await half.call(resyncAtSignIn, pair(kezia));
    expect(locked.problem.type).toBe('sign-in-failed');
    expect(await tagRow(kezia)).toMatchObject({ last_step: '-1', failures: 5 });
  });

  it('security.md 13 are the proof a locked tag waits for: two in a row open it, a wrong pair does not', async () => {
    const kezia = identity.aPerson();
    await identity.eye.rows(
      'identity',
      `INSERT INTO identity.otp_attempt (id, tag, at) SELECT gen_random_uuid(), id, '2026-11-10' FROM identity.tag, generate_series(1, 41)
       WHERE serial = $1`,
      [kezia.tagSerial],
    );
    await setTag(kezia, `failures = 20, proof_needed_at = '2026-11-10'`);
    const half = await halfOf(kezia);
    expect((await half.call(checkCode, { code: kezia.press() })).status).toBe(401);
    await half.call(resyncAtSignIn, wrongPair);
    expect((await tagRow(kezia))?.proof_needed_at).not.toBeNull();

    await half.ask(resyncAtSignIn, pair(kezia));

    expect(await tagRow(kezia)).toMatchObject({ failures: 0, proof_needed_at: null });
    expect((await signIn(identity, kezia)).person.userId).toBe(kezia.userId);
    await (await halfOf(kezia)).call(checkCode, { code: '00000000' });
    expect((await tagRow(kezia))?.proof_needed_at).toBeNull();
  });

  it('NC-10 leave a tag locked for good where a wrong pair comes after the failures have grown old', async () => {
    const kezia = identity.aPerson();
    await setTag(kezia, `failures = 1, proof_needed_at = '2026-10-01'`);

    await (await halfOf(kezia)).call(resyncAtSignIn, wrongPair);

    expect((await tagRow(kezia))?.proof_needed_at).not.toBeNull();
  });
});

describe('at the same moment', () => {
  it('NC-10 security.md 12 the same two codes are taken once, and the counter only goes forward', async () => {
    const kezia = identity.aPerson();
    const [one, other] = [await halfOf(kezia), await halfOf(kezia)];
    pressInPocket(kezia, 11);
    const codes = pair(kezia);

    const answers = await Promise.all([one, other].map((half) => half.call(resyncAtSignIn, codes)));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect(await tagRow(kezia)).toMatchObject({ last_step: '12' });
  });

  it('NC-10 a resync and a code that is the first of its two: one of them is taken, never both', async () => {
    const kezia = identity.aPerson();
    const [one, other] = [await halfOf(kezia), await halfOf(kezia)];
    pressInPocket(kezia, 4);
    const codes = pair(kezia);

    const answers = await Promise.all([
      one.call(resyncAtSignIn, codes),
      other.call(checkCode, { code: codes.firstCode }),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await other.call(checkCode, { code: codes.firstCode })).status).toBe(401);
    expect(['4', '5']).toContain((await tagRow(kezia))?.last_step);
  });
});

describe('another tag', () => {
  it('NC-10 replaces a lost one: the resync of the old one is over, and of the new one it is its holder’s', async () => {
    const kezia = identity.aPerson('company-employee', 'company-fernhill');
    const waiting = await halfOf(kezia);
    const { actor } = await signIn(identity, kezia);
    await identity.as(actor).ask(reportTagLost, {});
    const session = identity.as(await enrolling(identity, await rightPassword(identity, kezia)));

    expect((await waiting.call(resyncAtSignIn, pair(kezia))).status).toBe(401);
    expect((await session.call(resyncAtSignIn, pair(kezia))).status).toBe(401);

    const tag = identity.aStockTag('company-fernhill');
    await session.ask(registerTag, { serial: tag.serial, firstCode: tag.press(), secondCode: tag.press() });
    const holder = { ...kezia, tagSerial: tag.serial, tagSeed: tag.seed, press: tag.press };
    pressInPocket(holder, 13);
    const answer = await (await halfOf(holder)).call(resyncAtSignIn, pair(holder));
    const again = await personBehind(identity, referenceIn(answer));
    expect(await identity.as(again).ask(myTag, {})).toMatchObject({ endsIn: tag.serial.slice(-4) });
  });
});
