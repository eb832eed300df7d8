import { randomUUID } from 'node:crypto';
import { LaDatabases } from '@tutela/platform';
import { DatabaseEye, testConfig } from '@tutela/testing';
import { CarePeriods1763800100004 } from './1763800100004-care-periods';
import { CareImports1763800100007 } from './1763800100007-care-imports';
import { CollectHistory1763800100003 } from './1763800100003-collect-history';
import { CreateLa1763800100001 } from './1763800100001-create-la';
import { CareBeforeImport1763900100002 } from './1763900100002-care-before-import';

const config = testConfig();
const eye = new DatabaseEye(config);
const before = [CreateLa1763800100001, CollectHistory1763800100003, CarePeriods1763800100004, CareImports1763800100007];

function collectionWith(migrations: typeof before): LaDatabases {
  return new LaDatabases({ config, service: 'collection', migrations, onCommit: () => undefined });
}

describe('taking returns back in a database that holds some', () => {
  const confirmed = randomUUID();
  beforeAll(async () => {
    const las = collectionWith(before);
    await las.build('999');
    const { source } = await las.place('999');
    await source.query(`INSERT INTO child (child, local_id_index, profile_sealed) VALUES (100001, 'a', '')`);
    await source.query(`INSERT INTO care_period VALUES (100001, '2025-02-03', '2026-10-30')`);
    await source.query(`INSERT INTO care_import VALUES ($1, 'confirmed', '', $2, now())`, [confirmed, randomUUID()]);
    await las.close();
  });

  it('VS-22 (ADR 0014) leaves a return that was confirmed before with nothing to take back, and dates can be changed', async () => {
    const las = collectionWith([...before, CareBeforeImport1763900100002]);
    const { source } = await las.place('999');

    await source.query(`UPDATE care_period SET ends_on = '2026-10-31'`);

    expect(await eye.rows('la_999', 'SELECT import, state, changed FROM collection.care_import')).toEqual([
      { import: confirmed, state: 'confirmed', changed: null },
    ]);
    await las.close();
  });

  it('VS-22 (ADR 0014) lets go of what was before in the same transaction, also for whoever writes with no path of names set', async () => {
    const las = collectionWith([...before, CareBeforeImport1763900100002]);
    const { source } = await las.place('999');
    await source.query(`INSERT INTO care_before_import VALUES (100001, '2025-02-03', NULL, $1)`, [confirmed]);

    await source.transaction(async (run) => {
      await run.query('SET LOCAL search_path = pg_catalog');
      await run.query(`UPDATE collection.care_period SET ends_on = '2026-11-02'`);
    });

    expect(await eye.rows('la_999', 'SELECT child FROM collection.care_before_import')).toEqual([]);
    await las.close();
  });
});
