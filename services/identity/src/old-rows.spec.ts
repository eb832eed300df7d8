import { logFor, openRuntime, openTransport } from '@tutela/platform';
import { DatabaseEye, testConfig } from '@tutela/testing';
import { identityMigrations } from './migrations';
import { dropOldRows } from './old-rows';

describe('old rows', () => {
  it('security.md 13 drops tries after a day, and keeps those that still count', async () => {
    const config = testConfig();
    const transport = await openTransport(config);
    const log = logFor('identity', 'silent');
    const sharedMigrations = identityMigrations;
    const runtime = await openRuntime({ config, service: 'identity', sharedMigrations, transport, log });
    const eye = new DatabaseEye(config);
    await eye.rows(
      'identity',
      `INSERT INTO identity.password_try (who, network, wrong, last_at)
       VALUES ('a', 'old', 3, '2026-11-14T09:00Z'), ('a', 'new', 3, '2026-11-16T09:00Z')`,
    );

    expect(await dropOldRows(runtime.shared)).toBe(1);
    expect(await dropOldRows(runtime.shared)).toBe(0);
    expect(await eye.rows('identity', 'SELECT network FROM identity.password_try')).toEqual([{ network: 'new' }]);
    await runtime.close();
    await transport.close();
  });
});
