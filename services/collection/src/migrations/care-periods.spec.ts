import { LaDatabases } from '@tutela/platform';
import { DatabaseEye, testConfig } from '@tutela/testing';
import { CarePeriods1763800100004 } from './1763800100004-care-periods';
import { CollectHistory1763800100003 } from './1763800100003-collect-history';
import { CreateLa1763800100001 } from './1763800100001-create-la';

const config = testConfig();
const eye = new DatabaseEye(config);
const before = [CreateLa1763800100001, CollectHistory1763800100003];

function collectionWith(migrations: typeof before): LaDatabases {
  return new LaDatabases({ config, service: 'collection', migrations, onCommit: () => undefined });
}

describe('periods in care in a database that holds children', () => {
  beforeAll(async () => {
    const las = collectionWith(before);
    await las.build('999');
    const { source } = await las.place('999');
    await source.query(`
      INSERT INTO child (child, local_id_index, profile_sealed, in_care_from, in_care_to)
      VALUES (100001, 'a', '', '2025-02-03', '2026-10-30'), (100002, 'b', '', '2026-03-03', NULL)`);
    await las.close();
    const after = collectionWith([...before, CarePeriods1763800100004]);
    await after.place('999');
    await after.close();
  });

  it('VS-22 are moved over, one for each child, and stand nowhere else', async () => {
    expect(
      await eye.rows(
        'la_999',
        'SELECT child, starts_on::text, ends_on::text FROM collection.care_period ORDER BY child',
      ),
    ).toEqual([
      { child: 100001, starts_on: '2025-02-03', ends_on: '2026-10-30' },
      { child: 100002, starts_on: '2026-03-03', ends_on: null },
    ]);
    const columns = await eye.rows<{ column_name: string }>(
      'la_999',
      `SELECT column_name FROM information_schema.columns WHERE table_schema = 'collection' AND table_name = 'child'`,
    );
    expect(columns.map(({ column_name: name }) => name).filter((name) => name.startsWith('in_care'))).toEqual([]);
  });

  it.each([
    ['while another goes on', 100002, '2026-05-01', null, 'vs_22_care_periods_do_not_overlap'],
    ['on the last day of another', 100001, '2026-10-30', null, 'vs_22_care_periods_do_not_overlap'],
    ['after its own end', 100001, '2026-12-02', '2026-12-01', 'vs_22_care_ends_after_it_starts'],
  ])('VS-22 never begin %s: the database holds it', async (_, child, from, to, constraint) => {
    const las = collectionWith([...before, CarePeriods1763800100004]);
    const { source } = await las.place('999');
    await expect(source.query('INSERT INTO care_period VALUES ($1, $2, $3)', [child, from, to])).rejects.toMatchObject({
      constraint,
    });
    await las.close();
  });
});
