import { EmbeddedLog, logFor } from '@tutela/platform';
import { DatabaseEye, testConfig } from '@tutela/testing';
import { start } from '../start';

const people = [
  {
    userId: 'h.marsh',
    name: 'Hannah Marsh',
    role: 'virtual-head',
    organisation: 'la-999',
    password: 'marmalade on a ladder',
    tagSerial: 'T1',
    tagSeed: 'aa'.repeat(20),
  },
] as const;
const demonstration = { people, stockTags: [{ serial: 'T2', seed: 'bb'.repeat(20) }] };

describe('the demonstration', () => {
  it('VS-12 is refused outside of the local profile', async () => {
    const config = {
      ...testConfig(),
      PROFILE: 'production',
      PUBLIC_URL: 'https://x.example',
      MAIL_FROM: 'a@x.example',
      SMTP_URL: 'smtp://127.0.0.1:1',
    } as const;
    const transport = await EmbeddedLog.open(config);

    await expect(start(config, transport, logFor('identity', 'silent'), demonstration)).rejects.toThrow(
      'local profile only',
    );
    await transport.close();
  });

  it('changes nothing the second time', async () => {
    const config = { ...testConfig(), PUBLIC_URL: 'https://x.example', MAIL_FROM: 'a@x.example' };
    const transport = await EmbeddedLog.open(config);
    const eye = new DatabaseEye(config);
    const startOnce = async () => {
      await (await start(config, transport, logFor('identity', 'silent'), demonstration)).close();
      const accounts = await eye.rows('identity', 'SELECT * FROM identity.account');
      return { accounts, tags: await eye.rows('identity', 'SELECT * FROM identity.tag ORDER BY serial') };
    };

    const first = await startOnce();

    expect(await startOnce()).toEqual(first);
    expect([first.accounts.length, first.tags.length]).toEqual([1, 2]);
    await transport.close();
  });
});
