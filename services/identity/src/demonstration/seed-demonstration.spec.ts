import { logFor, openTransport } from '@tutela/platform';
import { DatabaseEye, testConfig } from '@tutela/testing';
import { start } from '../start';

const organisations = [
  { id: 'company-fernhill', kind: 'company', name: 'Fernhill IT Services' },
  { id: 'school-999014', kind: 'school', name: 'Thornbeck High School', urn: '999014' },
] as const;
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
  {
    userId: 'n.cole',
    name: 'Nerys Cole',
    role: 'school-contact',
    organisation: 'school-999014',
    password: 'marmalade on a ladder',
    email: 'n.cole@school.example',
    tagSerial: 'T3',
    tagSeed: 'cc'.repeat(20),
  },
  {
    userId: 'c.farraday',
    name: 'Connie Farraday',
    role: 'company-employee',
    organisation: 'company-fernhill',
    password: 'marmalade on a ladder',
  },
] as const;
const stockTags = [{ serial: 'T2', seed: 'bb'.repeat(20), organisation: 'company-fernhill' }];
const demonstration = { organisations, people, stockTags };

describe('the demonstration', () => {
  it('VS-12 is refused outside of the local profile', async () => {
    const config = {
      ...testConfig(),
      PROFILE: 'production',
      PUBLIC_URL: 'https://x.example',
      MAIL_FROM: 'a@x.example',
      SMTP_URL: 'smtp://127.0.0.1:1',
    } as const;
    const transport = await openTransport(config);

    await expect(start(config, transport, logFor('identity', 'silent'), demonstration)).rejects.toThrow(
      'local profile only',
    );
    await transport.close();
  });

  it('NC-08 has people of schools and companies, one without a tag, tells cases of them, and changes nothing the second time', async () => {
    const config = { ...testConfig(), PUBLIC_URL: 'https://x.example', MAIL_FROM: 'a@x.example' };
    const transport = await openTransport(config);
    const eye = new DatabaseEye(config);
    const startOnce = async () => {
      await (await start(config, transport, logFor('identity', 'silent'), demonstration)).close();
      const accounts = await eye.rows('identity', 'SELECT * FROM identity.account ORDER BY user_id');
      const events = await eye.rows<{ type: string; state: string }>(
        'identity',
        `SELECT event->>'type' AS type, event->'data'->>'state' AS state FROM identity.outbox ORDER BY seq`,
      );
      return { accounts, events, tags: await eye.rows('identity', 'SELECT * FROM identity.tag ORDER BY serial') };
    };

    const first = await startOnce();

    expect(await startOnce()).toEqual(first);
    expect([first.accounts.length, first.tags.length]).toEqual([3, 3]);
    expect(first.tags[1]).toMatchObject({ state: 'stock', organisation: 'company-fernhill' });
    const [organisation, person] = ['identity.organisation-recorded.v1', 'identity.person-recorded.v1'];
    expect(first.events).toEqual([
      { type: organisation, state: null },
      { type: organisation, state: null },
      { type: person, state: 'active' },
      { type: person, state: 'enrolling' },
    ]);
    await transport.close();
  });
});
