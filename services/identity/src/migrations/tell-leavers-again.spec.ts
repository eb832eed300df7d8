import { personRecorded } from '@tutela/contracts';
import { logFor, openRuntime, openTransport } from '@tutela/platform';
import { DatabaseEye, eventually, testConfig } from '@tutela/testing';
import { IdentityKeys } from '../keys';
import { start } from '../start';
import { CreateIdentity1763800200000 } from './1763800200000-create-identity';
import { SchoolsAndCompanies1763800200005 } from './1763800200005-schools-and-companies';

const config = { ...testConfig(), PUBLIC_URL: 'https://x.example', MAIL_FROM: 'a@x.example' };
const eye = new DatabaseEye(config);
const log = logFor('identity', 'silent');
const reportedAt = '2026-11-15T07:30:00.000Z';

/** Of Fernhill, and cases has been told already. */
async function somebody(userId: string, lastDay: string | null): Promise<string> {
  const [row] = await eye.rows<{ id: string }>(
    'identity',
    `INSERT INTO identity.account (id, user_id, name_sealed, role, organisation, password_hash, state, nominated_at, last_day,
       leaving_reported_at, withdrawn_at, ended_because, recorded_at)
     VALUES (gen_random_uuid(), $1, $2, 'company-employee', 'company-fernhill', 'x', CASE WHEN $3::date IS NULL THEN 'active' ELSE 'withdrawn' END,
       now(), $3, CASE WHEN $3::date IS NOT NULL THEN $4::timestamptz END, CASE WHEN $3::date IS NOT NULL THEN $4::timestamptz END,
       CASE WHEN $3::date IS NOT NULL THEN 'left' END, now()) RETURNING id`,
    [userId, Buffer.of(1), lastDay, reportedAt],
  );
  const id = row?.id ?? '';
  const sealed = new IdentityKeys(config.ROOT_SECRET_FILE).sealPerson(id, 'name_sealed', userId);
  await eye.rows('identity', 'UPDATE identity.account SET name_sealed = $2 WHERE id = $1', [id, sealed]);
  return id;
}

describe('leavers of whom cases was told without their times', () => {
  it('NC-11 are told once more, and nobody else', async () => {
    const transport = await openTransport(config);
    const sharedMigrations = [CreateIdentity1763800200000, SchoolsAndCompanies1763800200005];
    const before = await openRuntime({ config, service: 'identity', sharedMigrations, transport, log });
    await before.close();
    await eye.rows(
      'identity',
      `INSERT INTO identity.organisation (id, kind, name) VALUES ('company-fernhill', 'company', 'Fernhill')`,
    );
    const left = await somebody('has.left', '2026-11-13');
    await somebody('is.here', null);

    for (let starts = 0; starts < 2; starts += 1) await (await start(config, transport, log)).close();

    const own = await start(config, transport, log);
    const told = await eventually(async () => {
      const events = await eye.events(personRecorded.type);
      return events.length > 0 && events.map(({ data }) => personRecorded.data.parse(data));
    });
    expect(told).toMatchObject([
      { account: left, state: 'ended', leavingReportedAt: reportedAt, endedAt: reportedAt, late: true },
    ]);
    await own.close();
    await transport.close();
  });
});
