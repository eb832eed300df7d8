import { randomUUID } from 'node:crypto';
import { LaDatabases } from '@tutela/platform';
import { DatabaseEye, testConfig } from '@tutela/testing';
import { buildAuthorities } from '../test-support/reporting-under-test';
import { laMigrations } from './la-migrations';

const config = testConfig();
const eye = new DatabaseEye(config);

function reportingWith(migrations: typeof laMigrations): LaDatabases {
  return new LaDatabases({ config, service: 'reporting', migrations, onCommit: () => undefined });
}

/** Each child attended both sessions of the ten days from 1 August on, and so many of these sessions count. */
const cases = [
  { what: 'all, where all days count', dates: {}, sessions: 20 },
  { what: 'from the first day that counts', dates: { count_from: '2026-08-03' }, sessions: 16 },
  { what: 'to the last day on the roll', dates: { ends_on: '2026-08-04', count_to: '2026-08-06' }, sessions: 8 },
  { what: 'to the last day that counts', dates: { ends_on: '2026-08-06', count_to: '2026-08-04' }, sessions: 8 },
  {
    what: 'nothing of days out of care',
    dates: { gaps: '[{"from":"2026-08-02","to":"2026-08-03"},{"from":"2026-08-10","to":"2027-01-01"}]' },
    sessions: 14,
  },
  { what: 'nothing, where no day of the year counts', dates: { count_from: '2027-09-01' }, sessions: 0 },
  {
    what: 'nothing, where what counts was over before',
    dates: { count_from: '2025-09-01', count_to: '2026-07-31' },
    sessions: 0,
  },
].map((one) => ({ ...one, enrolment: randomUUID() }));

describe('what counts, in a database that holds figures already', () => {
  beforeAll(async () => {
    await buildAuthorities(config, ['999']);
    const las = reportingWith(laMigrations.slice(0, -1));
    const { source } = await las.place('999');
    for (const { enrolment, dates } of cases) {
      const row = { ends_on: null, count_from: '2026-08-01', count_to: null, gaps: '[]', ...dates };
      await source.query(
        `INSERT INTO enrolment (enrolment, child, urn, registration, starts_on, owed_from, ends_on, count_from, count_to, gaps)
         VALUES ($1, 100001, '999001', 'main', '2026-08-01', '2026-08-01', $2, $3, $4, $5)`,
        [enrolment, row.ends_on, row.count_from, row.count_to, row.gaps],
      );
      await source.query(
        `INSERT INTO enrolment_year (enrolment, school_year, codes, possible, attended, to_decide, unnumbered)
         VALUES ($1, '2026/27', decode(repeat('00', 732), 'hex'), $2, $2, 0::bit(732), '{}')`,
        [enrolment, '1'.repeat(20).padEnd(732, '0')],
      );
    }
    await las.close();
    const migrated = reportingWith(laMigrations);
    await migrated.place('999');
    await migrated.close();
  });

  it.each(cases)('VS-22 VS-29 is $what', async ({ enrolment, sessions }) => {
    const counted = await eye.rows(
      'la_999',
      `SELECT child, bit_count(possible)::int AS possible, bit_count(attended)::int AS attended
       FROM reporting.counted_year WHERE enrolment = $1`,
      [enrolment],
    );

    expect(counted).toEqual([{ child: 100001, possible: sessions, attended: sessions }]);
  });
});
