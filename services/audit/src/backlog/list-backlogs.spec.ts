import { listBacklogsOfAudit } from '@tutela/contracts';
import { eventually, person } from '@tutela/testing';
import { startAudit, type AuditUnderTest } from '../test-support/audit-under-test';

const operator = person('platform', undefined);

let audit: AuditUnderTest;
beforeAll(async () => {
  audit = await startAudit();
});
afterAll(() => audit.close());

async function entries(log: string) {
  const { backlogs } = await audit.as(operator).ask(listBacklogsOfAudit, {});
  return backlogs.filter((one) => one.log === log);
}

describe('what audit carries on by itself', () => {
  it('SY-05 security.md 9 stands still where a log is not what was signed: what comes waits for its leaf', async () => {
    await audit.write('la-999', { action: 'mark.amended' });
    await audit.sequence('la-999');
    await audit.eye.rows('la_999', 'SET session_replication_role = replica; DELETE FROM audit.checkpoint');
    await audit.write('la-999', { action: 'mark.amended' });
    expect(await entries('la-999')).toMatchObject([{ queue: 'entries', waiting: 1, standsStill: false }]);

    await audit.eye.rows('la_999', `UPDATE audit.unsequenced SET queued_at = queued_at - interval '1 minute'`);

    expect(await entries('la-999')).toMatchObject([{ waiting: 1, standsStill: true }]);
  });

  it('SY-05 goes on in every other log', async () => {
    await audit.write('la-998', { action: 'mark.amended' });

    await eventually(async () => (await entries('la-998')).length === 0);
  });

  it('VS-12 is for the platform’s people alone', async () => {
    expect((await audit.as(person('virtual-head', '999')).call(listBacklogsOfAudit, {})).status).toBe(403);
  });
});
