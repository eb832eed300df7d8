import { hash } from 'node:crypto';
import { verifyLogs } from '@tutela/audit';
import { LaDatabases, withSql } from '@tutela/platform';
import { eventually } from '@tutela/testing';
import { readLeafBytes } from '../../services/audit/src/tree/stored-entries';
import { msOf, muchOf, type Measure } from './measure';
import type { Stand } from './stand';

const entries = 50_000;
const secondMs = 1000;

/**
 * Entries a second that `npm run audit -- verify` compares, each with an image: rows, leaves, tree, checkpoints and copies; beside SHA-256 over
 * the same bytes in memory.
 */
export async function auditVerify({ platform }: Stand): Promise<Measure[]> {
  await writeMany(platform);
  let compared = 0;
  const ms = await msOf(async () => {
    const verdicts = await verifyLogs(platform.auditConfig);
    if (verdicts.some(({ kind }) => kind !== 'clean')) throw new Error('The log of the bench is not clean.');
    compared = verdicts.reduce((sum, verdict) => sum + verdict.entries, 0);
  });
  const value = (compared * secondMs) / ms;
  return [muchOf('audit-verify', 'entries/s', { value, limit: await bareHashes(platform) })];
}

/** As marks amended are, by one statement; the platform gives them their leaves. */
async function writeMany({ eye }: Stand['platform']): Promise<void> {
  await eye.rows(
    'la_999',
    `WITH added AS (
      INSERT INTO audit.entry (id, at, writer, actor_kind, actor_id, actor_user_id, actor_role, action, outcome, object, network, children, facts)
      SELECT gen_random_uuid(), now(), 'collection', 'person', gen_random_uuid(), 'k.osei', 'vs-officer', 'mark.amended', 'done',
        (482000 + n)::text, '127.0.0.1', ARRAY[482000 + n], jsonb_build_object('on', '2026-09-01', 'session', 'AM')
      FROM generate_series(1, $1) AS n RETURNING id, children)
    INSERT INTO audit.entry_image SELECT id, 0, children[1], decode(repeat('5a', 128), 'hex') FROM added`,
    [entries],
  );
  await eventually(async () => {
    const [left] = await eye.rows<{ waiting: string }>('la_999', 'SELECT count(*) AS waiting FROM audit.unsequenced');
    return left?.waiting === '0';
  }, 120_000);
  await eye.rows('la_999', 'ANALYZE audit.entry, audit.entry_image, audit.leaf');
}

async function bareHashes({ config, eye }: Stand['platform']): Promise<number> {
  const las = new LaDatabases({ config, service: 'audit', onCommit: () => undefined });
  try {
    const rows = await eye.rows<{ id: string }>('la_999', 'SELECT id FROM audit.entry LIMIT $1', [entries]);
    const { source } = await las.place('999');
    const ids = rows.map(({ id }) => id);
    const leaves = [...(await withSql(source, (sql) => readLeafBytes(sql, ids))).values()];
    const ms = await msOf(() => {
      for (const leaf of leaves) hash('sha256', leaf, 'buffer');
      return Promise.resolve();
    });
    return (leaves.length * secondMs) / ms;
  } finally {
    await las.close();
  }
}
