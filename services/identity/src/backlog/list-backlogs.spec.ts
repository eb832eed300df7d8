import { inviteEmployee, listBacklogsOfIdentity } from '@tutela/contracts';
import { person } from '@tutela/testing';
import { signIn, startIdentity, type IdentityUnderTest } from '../test-support/identity-under-test';

const operator = person('platform', undefined);

let identity: IdentityUnderTest;
beforeAll(async () => {
  // Nobody listens there: a mail server that is away.
  identity = await startIdentity({ SMTP_URL: 'smtp://127.0.0.1:1' });
});
afterAll(() => identity.close());

const backlogs = async () => (await identity.as(operator).ask(listBacklogsOfIdentity, {})).backlogs;

describe('what identity carries on by itself', () => {
  it('SY-02 security.md 9 lets letters wait while the mail server is away, and stands still after a minute', async () => {
    expect(await backlogs()).toEqual([]);
    const manager = identity.as(
      (await signIn(identity, identity.aPerson('company-manager', 'company-fernhill'))).actor,
    );
    const employee = { userId: 'c.farraday', name: 'Connie Farraday', email: 'c.farraday@fernhill.example' };
    await manager.ask(inviteEmployee, employee);

    expect(await backlogs()).toMatchObject([{ queue: 'letters', waiting: 1, standsStill: false }]);
    await identity.eye.rows(
      'identity',
      `UPDATE identity.mail_outbox SET written_at = written_at - interval '1 minute'`,
    );
    expect(await backlogs()).toMatchObject([{ queue: 'letters', waiting: 1, standsStill: true }]);
  });

  it('SY-03 tells no address and no name', async () => {
    expect(JSON.stringify(await backlogs())).not.toMatch(/farraday/i);
  });

  it('VS-12 is for the platform’s people alone', async () => {
    for (const role of ['agent', 'security', 'virtual-head'] as const) {
      const other = person(role, role === 'virtual-head' ? '999' : undefined);
      expect((await identity.as(other).call(listBacklogsOfIdentity, {})).status).toBe(403);
    }
  });
});
