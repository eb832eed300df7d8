import { act, LaDatabases } from '@tutela/platform';
import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { againAndAgain, muchOf, type Measure } from './measure';
import type { Stand } from './stand';

/** As many as a service has connections to the database of an authority; the plain ones have no more. */
const callers = 3;
const forMs = 8000;
const contract = { audit: 'bench.acted' };
const by = { kind: 'system', name: 'bench' } as const;
/** The columns of an entry, with a primary key and nothing else: no queue for the tree, no index over children. */
const table = `
  CREATE TABLE bare_entry (id uuid PRIMARY KEY, at timestamptz, writer text, actor_kind text, actor_id text, actor_user_id text, actor_role text,
    action text, outcome text, object text, network text, children integer[], facts jsonb, reason_sealed bytea)`;
const insert = 'INSERT INTO bare_entry VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)';
const rest = ['collection', 'system', 'bench', null, null, 'bench.acted', 'done', 'bench', null, [], '{}', null];

/** Acts a second that do nothing but leave their audit entry, one each; beside a plain INSERT of the same row each. */
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
  await pool.query(table);
  return againAndAgain(forMs, callers, () => pool.query(insert, [uuidv7(), new Date(), ...rest]));
}
