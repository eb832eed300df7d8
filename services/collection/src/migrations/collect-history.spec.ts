import { randomUUID } from 'node:crypto';
import { LaDatabases } from '@tutela/platform';
import { DatabaseEye, testConfig } from '@tutela/testing';
import { CreateLa1763800100001 } from './1763800100001-create-la';
import { CollectHistory1763800100003 } from './1763800100003-collect-history';

const la = '997';
const config = testConfig();
const eye = new DatabaseEye(config);

async function buildWith(migrations: (typeof CreateLa1763800100001)[]): Promise<void> {
  const las = new LaDatabases({ config, service: 'collection', migrations, onCommit: () => undefined });
  await las.build(la);
  await las.close();
}

describe('a database that already holds enrolments', () => {
  it('VS-22 takes for assumed the start of a child’s first school on 1 September, and of no other', async () => {
    await buildWith([CreateLa1763800100001]);
    const database = `la_${la}`;
    await eye.rows(
      database,
      `INSERT INTO collection.child (child, local_id_index, profile_sealed, in_care_from)
       VALUES (100001, '\\x01', '\\x00', '2020-02-01'), (100002, '\\x02', '\\x00', '2026-03-09')`,
    );
    await eye.rows(
      database,
      `INSERT INTO collection.enrolment (enrolment, child, urn, starts_on, registration) VALUES
       ('${randomUUID()}', 100001, '999001', '2025-09-01', 'main'),
       ('${randomUUID()}', 100001, '999002', '2026-09-01', 'main'),
       ('${randomUUID()}', 100002, '999003', '2026-09-14', 'main')`,
    );

    await buildWith([CreateLa1763800100001, CollectHistory1763800100003]);

    const rows = await eye.rows<{ urn: string; start_assumed: boolean; first_day: string }>(
      database,
      `SELECT urn, start_assumed, to_char(first_day, 'YYYY-MM-DD') AS first_day
       FROM collection.enrolment JOIN collection.enrolment_days USING (enrolment) ORDER BY urn`,
    );
    expect(rows).toEqual([
      { urn: '999001', start_assumed: true, first_day: '2025-09-01' },
      { urn: '999002', start_assumed: false, first_day: '2026-09-01' },
      { urn: '999003', start_assumed: false, first_day: '2026-09-14' },
    ]);
  });
});
