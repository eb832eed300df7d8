import { inTransaction, type Relayed, type Sql } from '@tutela/platform';
import { CompactRange, nodesOf, type HashedNode } from '@tutela/transparency';
import { checkpointOf, insertCheckpoint, newestCheckpoint, type StoredCheckpoint } from './checkpoint.store';
import type { Log } from './logs';
import { readLeafHashes } from './stored-entries';
import { storedNodes } from './stored-nodes';
import { insertLeaves, insertNodes, isStored } from './tree.store';

const batchSize = 2_000;

/** The log is not what it was when it was signed: nothing more is signed until people have looked (SY-05). */
export class BrokenLogError extends Error {
  override readonly name = 'BrokenLogError';
}

/**
 * Gives each waiting entry its leaf and signs what the log is then, in one transaction: a tree is never without its checkpoint. Goes by
 * the queue, so that an act which commits late is not skipped (security.md rule 38); one at a time for each log. After the commit the
 * checkpoint is witnessed; what a crash kept from it is made up for by the next run.
 * @returns how many entries were sequenced, or that another is at it
 * @throws BrokenLogError when the tree or a witnessed checkpoint is no longer there
 */
export async function sequenceLog(log: Log): Promise<Relayed> {
  const done = await inTransaction(log.source, async (sql) => {
    const [lock] = await sql<{ taken: boolean }>`SELECT pg_try_advisory_xact_lock(hashtext('audit.sequence')) AS taken`;
    if (!lock?.taken) return 'busy';
    const last = await newestCheckpoint(sql);
    await mustHoldWhatWasWitnessed(sql, log);
    const waiting = await sql<{ entry: string }>`
      SELECT entry::text FROM audit.unsequenced JOIN audit.entry ON entry.id = unsequenced.entry
      ORDER BY unsequenced.entry LIMIT ${batchSize}`;
    const ids = waiting.map(({ entry }) => entry);
    const signed = ids.length === 0 ? last : await grow(sql, log, last, ids);
    return { sequenced: ids.length, signed };
  });
  if (done === 'busy') return done;
  if (done.signed) await witness(log, done.signed);
  return done.sequenced;
}

async function grow(
  sql: Sql,
  log: Log,
  last: StoredCheckpoint | undefined,
  ids: readonly string[],
): Promise<StoredCheckpoint> {
  const tree = await treeOf(sql, log, last);
  const first = tree.size;
  const hashes = await readLeafHashes(sql, ids);
  const leaves = ids.map((id) => hashes.get(id) ?? Buffer.alloc(0));
  const nodes: HashedNode[] = leaves.flatMap((leaf) => tree.append(leaf).filter(isStored));
  await insertLeaves(sql, first, ids, leaves);
  await insertNodes(sql, nodes);
  const checkpoint = { size: tree.size, note: log.signer.sign(tree.size, tree.root()), at: log.clock.now() };
  await insertCheckpoint(sql, checkpoint);
  await sql`DELETE FROM audit.unsequenced WHERE entry = ANY(${ids}::uuid[])`;
  return checkpoint;
}

/** The tree as it was signed last; on any other nothing is built. */
async function treeOf(sql: Sql, log: Log, last: StoredCheckpoint | undefined): Promise<CompactRange> {
  if (last === undefined) return new CompactRange();
  const edge = await storedNodes(sql)(nodesOf({ from: 0, below: last.size }));
  const tree = new CompactRange(last.size, edge);
  if (!log.signer.open(last.note)?.root.equals(tree.root()))
    throw new BrokenLogError('The tree is not as it was signed.');
  return tree;
}

/** Who signs must not sign a second history beside one that was witnessed. */
async function mustHoldWhatWasWitnessed(sql: Sql, { witness }: Log): Promise<void> {
  const witnessed = await witness.newest();
  if (witnessed === undefined) return;
  const held = await checkpointOf(sql, witnessed.size);
  if (held?.note !== witnessed.note) throw new BrokenLogError('A witnessed checkpoint is not held any more.');
}

async function witness({ witness: file }: Log, { size, note, at }: StoredCheckpoint): Promise<void> {
  const newest = await file.newest();
  if (newest === undefined || newest.size < size) await file.append({ size, note, at: at.toISOString() });
}
