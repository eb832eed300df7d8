import { logFor, openRuntime, type Runtime } from '@tutela/platform';
import { IdentityKeys } from '../keys';
import { identityMigrations } from '../migrations';
import { signIn, startIdentity, type IdentityUnderTest } from '../test-support/identity-under-test';
import { carryOutLeavings } from './carry-out-leavings';

let identity: IdentityUnderTest;
let runtime: Runtime;
beforeAll(async () => {
  identity = await startIdentity();
  const { config, transport } = identity;
  const log = logFor('identity', 'silent');
  runtime = await openRuntime({ config, service: 'identity', sharedMigrations: identityMigrations, transport, log });
});
afterAll(async () => {
  await runtime.close();
  await identity.close();
});

/** The clock of the tests shows 16 November 2026. Day and name at once: the service carries out leavings meanwhile. */
async function hasLeft(lastDay: string, nameSealed?: Buffer): Promise<string> {
  const { actor } = await signIn(identity, identity.aPerson('company-employee', 'company-fernhill'));
  const sql = `UPDATE identity.account SET last_day = $2, leaving_reported_at = now(), name_sealed = coalesce($3, name_sealed) WHERE id = $1`;
  await identity.eye.rows('identity', sql, [actor.account, lastDay, nameSealed]);
  return actor.account;
}

async function stateOf(account: string): Promise<string | undefined> {
  const sql = 'SELECT state FROM identity.account WHERE id = $1';
  return (await identity.eye.rows<{ state: string }>('identity', sql, [account]))[0]?.state;
}

describe('planned leavings', () => {
  it('NC-11 are carried out although one of them fails, which is told and tried again', async () => {
    const keys = new IdentityKeys(identity.config.ROOT_SECRET_FILE);
    const broken = await hasLeft('2026-11-13', Buffer.of(1));
    const name = keys.sealPerson(broken, 'name_sealed', 'Kezia Osei');
    const other = await hasLeft('2026-11-14');
    const warn = jest.fn();

    await carryOutLeavings(runtime.acts, keys, { warn });

    expect([await stateOf(broken), await stateOf(other)]).toEqual(['active', 'withdrawn']);
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn).toHaveBeenCalledWith(expect.objectContaining({ account: broken }), expect.any(String));
    await identity.eye.rows('identity', 'UPDATE identity.account SET name_sealed = $2 WHERE id = $1', [broken, name]);
    await carryOutLeavings(runtime.acts, keys, { warn });
    expect(await stateOf(broken)).toBe('withdrawn');
    expect(warn).toHaveBeenCalledTimes(1);
  });
});
