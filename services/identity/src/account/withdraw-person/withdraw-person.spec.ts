import { checkPassword, listPeople, nominatePerson, whoAmI, withdrawPerson } from '@tutela/contracts';
import { eventually, stranger, type StoredEntry } from '@tutela/testing';
import {
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

const reason = 'Has left the virtual school';

/** Refused tries on one account in the log of an authority, when all that waited has come there. */
async function triesOn(account: string, log: string): Promise<StoredEntry[]> {
  await eventually(async () => {
    const waiting = await identity.eye.rows(
      'identity',
      'SELECT 1 FROM identity.audit_pending WHERE appended_at IS NULL',
    );
    return waiting.length === 0;
  });
  const entries = await identity.eye.auditEntries(log, 'person.withdrawn');
  return entries.filter(({ object, outcome }) => object === account && outcome === 'refused');
}

describe('withdrawing a person', () => {
  it('VS-12 NC-11 ends account, tag and every session at once; a second time changes nothing', async () => {
    const [kezia, head] = [identity.aPerson(), await signIn(identity, identity.aPerson('virtual-head'))];
    const first = await signIn(identity, kezia);
    const second = await signIn(identity, kezia);
    const half = await rightPassword(identity, kezia);
    const account = first.actor.account;

    const answer = await identity.as(head.actor).ask(withdrawPerson, { account, reason });
    const again = await identity.as(head.actor).ask(withdrawPerson, { account, reason });

    expect(answer).toMatchObject({ state: 'withdrawn', userId: kezia.userId });
    expect(again).toEqual(answer);
    for (const reference of [first.reference, second.reference, half])
      expect(await sessionOf(identity, reference)).toBeUndefined();
    expect((await identity.as(first.actor).call(whoAmI, {})).problem.type).toBe('sign-in-needed');
    expect((await identity.as(stranger).call(checkPassword, { userId: kezia.userId, password })).status).toBe(401);
    const [tag] = await identity.eye.rows<{ state: string }>(
      'identity',
      'SELECT state FROM identity.tag WHERE account = $1',
      [account],
    );
    expect(tag?.state).toBe('ended');
    await eventually(async () => (await identity.eye.auditEntries('999', 'person.withdrawn')).length === 2);
    const events = await eventually(async () => {
      const all = await identity.eye.events('identity.person-withdrawn.v1');
      return all.length > 0 && all;
    });
    expect(events.map((event) => event.data)).toEqual([{ account, organisation: 'la-999', reason: 'withdrawn' }]);
  });

  it('VS-12 refuses oneself, a reader of the role, and finds nobody of a neighbour; each try is written down (security.md 37)', async () => {
    const [head, neighbour, officer] = [
      await signIn(identity, identity.aPerson('virtual-head')),
      await signIn(identity, identity.aPerson('virtual-head', 'la-998')),
      await signIn(identity, identity.aPerson()),
    ];
    const { account } = officer.actor;

    const oneself = await identity.as(head.actor).call(withdrawPerson, { account: head.actor.account, reason });
    const byRole = await identity.as(officer.actor).call(withdrawPerson, { account: head.actor.account, reason });
    const theirs = await identity.as(neighbour.actor).call(withdrawPerson, { account, reason });
    const absent = await identity.as(neighbour.actor).call(withdrawPerson, { account: head.actor.session, reason });

    expect(oneself).toMatchObject({ status: 409, problem: { type: 'not-yourself' } });
    expect(byRole).toMatchObject({ status: 403, problem: { type: 'not-your-role' } });
    expect(theirs.status).toBe(404);
    expect(theirs.problem).toEqual(absent.problem);
    expect(await triesOn(account, '998')).toMatchObject([
      { outcome: 'refused', actor_id: neighbour.actor.account, facts: { refusal: 'not-found' } },
    ]);
    expect(await triesOn(head.actor.session, '998')).toHaveLength(1);
    expect(await triesOn(account, '999')).toEqual([]);
    expect((await identity.as(officer.actor).call(whoAmI, {})).status).toBe(200);
    const { people } = await identity.as(neighbour.actor).ask(listPeople, {});
    expect(people.map((one) => one.userId)).toEqual([neighbour.actor.userId]);
    const taken = {
      userId: officer.actor.userId,
      name: 'Another One',
      email: 'a@example.org',
      role: 'vs-reader',
    } as const;
    expect((await identity.as(neighbour.actor).call(nominatePerson, taken)).problem.type).toBe('user-id-taken');
  });
});
