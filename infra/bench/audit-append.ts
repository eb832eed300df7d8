import { act, LaDatabases } from '@tutela/platform';
import type { Pool } from 'pg';
import { againAndAgain, muchOf, type Measure } from './measure';
import type { Stand } from './stand';

const callers = 4;
const forMs = 8000;
const contract = { audit: 'bench.acted' };
const by = { kind: 'system', name: 'bench' } as const;
const columns = `(id uuid PRIMARY KEY, at timestamptz, writer text, actor_kind text, actor_id text, action text, outcome text, facts jsonb)`;
const insert = `INSERT INTO bare_entry VALUES (gen_random_uuid(), now(), 'collection', 'system', 'bench', 'bench.acted', 'done', '{}')`;

/** Acts a second that do nothing but leave their audit entry, one each; beside a plain INSERT of one such row each. */
export async function auditAppend(stand: Stand): Promise<Measure[]> {
  const { config } = stand.platform;
  const las = new LaDatabases({ config, service: 'collection', migrations: [], onCommit: () => undefined });
  try {
    const place = await las.place('999');
    const kept = await againAndAgain(forMs, callers, () =>
      act(place, contract, by, (tx) => {
        tx.audit({ object: 'bench' });
        return Promise.resolve();
      }),
    );
    const plain = await stand.bare(callers, plainInserts);
    const perSecond = (calls: readonly number[]): number => (calls.length * 1000) / forMs;
    return [muchOf('audit-append', 'entries/s', { value: perSecond(kept), limit: perSecond(plain) })];
  } finally {
    await las.close();
  }
}

async function plainInserts(pool: Pool): Promise<number[]> {
  await pool.query(`CREATE TABLE bare_entry ${columns}`);
  return againAndAgain(forMs, callers, () => pool.query(insert));
}
