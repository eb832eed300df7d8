import { inTransaction, type Sql } from '@tutela/platform';
import { CompactRange } from '@tutela/transparency';
import { newestCheckpoint } from '../tree/checkpoint.store';
import type { Log } from '../tree/logs';
import { CheckpointCheck } from './checkpoint-check';
import { NodeCheck } from './node-check';
import { leavesWithEntries } from './rows';
import { found, FaultFound, type Fault, type Verdict } from './verdict';

/** What was compared until now: kept when a fault ends the verification. */
interface Seen {
  entries: number;
  checkpoints: number;
  witnessed: number;
  waiting: number;
  note?: string;
}

/**
 * Recomputes every leaf from its entry's rows, every stored node, every root and every signature, against the signed checkpoints and their
 * copies, in one snapshot of the database; ends with the first fault (SY-05, security.md rule 36).
 * @param copies signed notes that others kept, of this log
 */
export async function verifyLog(log: Log, copies: readonly string[] = []): Promise<Verdict> {
  const seen: Seen = { entries: 0, checkpoints: 0, witnessed: 0, waiting: 0 };
  // Before the snapshot: what is witnessed by now is in the database by now.
  const witnessed = await log.witness.all();
  const notes = [...witnessed.map(({ note }) => note), ...copies];
  try {
    await inTransaction(log.source, async (sql) => {
      await sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY`;
      await verifyRows(sql, log, notes, seen);
    });
    return verdictOf(log, seen);
  } catch (error) {
    if (error instanceof FaultFound) return verdictOf(log, seen, error.fault);
    throw error;
  }
}

function verdictOf({ name }: Log, seen: Seen, fault?: Fault): Verdict {
  return { log: name, ...seen, ...(fault ?? { kind: 'clean' }) };
}

async function verifyRows(sql: Sql, log: Log, notes: readonly string[], seen: Seen): Promise<void> {
  seen.note = (await newestCheckpoint(sql))?.note;
  const tree = new CompactRange();
  const nodes = new NodeCheck(sql);
  const checkpoints = new CheckpointCheck(sql, log.signer, notes);
  for await (const { first, leaves } of leavesWithEntries(sql)) {
    await nodes.prepare(first, leaves.length);
    for (const { index, stored, computed } of leaves) {
      if (index !== tree.size) found('missing', tree.size, 'an entry has no leaf');
      if (computed === undefined) found('missing', index, 'the entry of a leaf is not there');
      if (!computed.equals(stored))
        found('modified', index, 'the rows of the entry are not what its leaf was hashed over');
      nodes.compare(tree.append(stored), checkpoints.soundSize);
      await checkpoints.compare(tree);
      seen.entries = tree.size;
      seen.checkpoints = checkpoints.held;
      seen.witnessed = checkpoints.witnessed;
    }
  }
  await checkpoints.finish(tree.size);
  await nodes.finish(tree.size);
  await verifyQueue(sql, tree.size, seen);
}

/** Each entry either has its leaf or waits for it; and what waits is there. */
async function verifyQueue(sql: Sql, size: number, seen: Seen): Promise<void> {
  const [counts] = await sql<{ waiting: string; lost: string; passed: string }>`
    SELECT (SELECT count(*) FROM audit.unsequenced) AS waiting,
      (SELECT count(*) FROM audit.unsequenced AS queued
        WHERE NOT EXISTS (SELECT FROM audit.entry WHERE id = queued.entry)) AS lost,
      (SELECT count(*) FROM audit.entry
        WHERE NOT EXISTS (SELECT FROM audit.leaf WHERE leaf.entry = entry.id)
          AND NOT EXISTS (SELECT FROM audit.unsequenced WHERE unsequenced.entry = entry.id)) AS passed`;
  if (counts?.lost !== '0') found('missing', size, 'an entry that waited for its leaf is not there');
  if (counts.passed !== '0') found('missing', size, 'an entry has no leaf and does not wait for one');
  seen.waiting = Number(counts.waiting);
}
