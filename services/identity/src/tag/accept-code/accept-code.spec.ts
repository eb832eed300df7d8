import { createHash } from 'node:crypto';
import { acceptCode, reportTagLost } from '@tutela/contracts';
import { eventually } from '@tutela/testing';
import {
  signIn,
  startIdentity,
  type Holder,
  type IdentityUnderTest,
  type SignedIn,
} from '../../test-support/identity-under-test';

let identity: IdentityUnderTest;
beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(() => identity.close());

const request = createHash('sha256').update('POST\n/company/people\n{}').digest('hex');

async function anEmployee(): Promise<Holder & SignedIn> {
  const holder = identity.aPerson('company-employee', 'company-fernhill');
  return { ...holder, ...(await signIn(identity, holder)) };
}

const inputFor = ({ actor }: SignedIn, code: string) => ({
  session: actor.session,
  network: '127.0.0.1',
  code,
  request,
  act: 'leaver.reported',
});

describe('a code for one act', () => {
  it('NC-21 SY-04 is accepted once, with the request it is for; a second time it is a replay, and the log says both', async () => {
    const kezia = await anEmployee();
    const input = inputFor(kezia, kezia.press());

    const { stepUp } = await identity.as('gateway').ask(acceptCode, input);
    const replayed = await identity.as('gateway').call(acceptCode, input);

    const sql = `SELECT account, encode(request_hash, 'hex') AS request, act FROM identity.accepted_code WHERE step_up = $1`;
    expect(await identity.eye.rows('identity', sql, [stepUp])).toEqual([
      { account: kezia.actor.account, request, act: 'leaver.reported' },
    ]);
    expect(replayed).toMatchObject({
      status: 422,
      problem: { type: 'code-not-accepted', facts: { code: 'replayed' } },
    });
    const codes = await eventually(async () => {
      const entries = await identity.eye.auditEntries('support', 'code.accepted');
      const own = entries.filter(({ object }) => object === kezia.actor.account);
      return own.length === 2 && own.map(({ facts, outcome }) => [facts.code, facts.act, outcome]);
    });
    expect(codes).toEqual([
      ['replayed', 'leaver.reported', 'refused'],
      ['accepted', 'leaver.reported', 'done'],
    ]);
  });

  it('NC-21 security.md 12 is accepted for one of twenty requests that bring it at once', async () => {
    const kezia = await anEmployee();
    const input = inputFor(kezia, kezia.press());

    const answers = await Promise.all(Array.from({ length: 20 }, () => identity.as('gateway').call(acceptCode, input)));

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('NC-21 tells a wrong code with the tries that are left, and a locked tag', async () => {
    const kezia = await anEmployee();
    const answers = [];
    for (let tries = 0; tries < 5; tries += 1)
      answers.push(await identity.as('gateway').call(acceptCode, inputFor(kezia, '00000000')));
    const locked = await identity.as('gateway').call(acceptCode, inputFor(kezia, kezia.press()));

    expect(answers[0]?.problem.facts).toEqual({ code: 'wrong', triesLeft: 4 });
    expect(locked.problem.facts).toEqual({ code: 'locked', until: expect.any(String) as string });
  });

  it('NC-21 needs a full session of an active account, and nobody but the gateway asks', async () => {
    const kezia = await anEmployee();
    const input = inputFor(kezia, kezia.press());
    expect((await identity.as(kezia.actor).call(acceptCode, input)).status).toBe(404);
    await identity.as(kezia.actor).ask(reportTagLost, {});

    const answer = await identity.as('gateway').call(acceptCode, input);

    expect(answer.problem.type).toBe('sign-in-needed');
  });
});
