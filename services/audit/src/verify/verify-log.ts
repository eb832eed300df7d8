import { CompactRange } from '@tutela/transparency';
import { newestCheckpoint } from '../tree/checkpoint.store';
import type { Log } from '../tree/logs';
import { mustBeTheTables, mustStillBeGuarded } from './as-made';
import { CheckpointCheck, type Copy } from './checkpoint-check';
import { NodeCheck } from './node-check';
import { leavesWithEntries, type ComputedLeaf } from './rows';
import { inSnapshot, type Snapshot } from './snapshot';
import { mustHoldNoMore, readWithoutIndexes, verifyQueue } from './tables';
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
  const kept = [...witnessed, ...copies.map((note) => ({ note }))];
  try {
    await inSnapshot(log.source, (snapshot) => verifyRows(snapshot, log, kept, seen));
    return verdictOf(log, seen);
  } catch (error) {
    if (error instanceof FaultFound) return verdictOf(log, seen, error.fault);
    throw error;
  }
}

function verdictOf({ name }: Log, seen: Seen, fault?: Fault): Verdict {
  return { log: name, ...seen, ...(fault ?? { kind: 'clean' }) };
}

async function verifyRows(snapshot: Snapshot, log: Log, copies: readonly Copy[], seen: Seen): Promise<void> {
  const { sql } = snapshot;
  await mustBeTheTables(sql, copies.length > 0);
  // What was put in the place of a checkpoint is not handed out as one.
  const newest = await newestCheckpoint(sql);
  if (newest && log.signer.openUntouched(newest.note)) seen.note = newest.note;
  const tree = new CompactRange();
  const nodes = new NodeCheck(sql);
  const checkpoints = new CheckpointCheck(sql, log.signer, copies);
  let images = 0;
  for await (const chunk of leavesWithEntries(snapshot)) {
    await nodes.prepare(chunk.below);
    for (const [place, leaf] of chunk.leaves.entries()) {
      checkpoints.mustVouchForMore();
      compareLeaf(leaf, tree.size, chunk.leaves[place + 1]);
      nodes.compare(tree.append(leaf.stored), checkpoints.soundSize);
      if (checkpoints.isDue(tree.size)) await checkpoints.compare(tree);
      seen.entries = tree.size;
      seen.checkpoints = checkpoints.held;
      seen.witnessed = checkpoints.witnessed;
    }
    if (tree.size < chunk.below) {
      checkpoints.mustVouchForMore();
      found('missing', tree.size, 'an entry has no leaf');
    }
    images += chunk.images;
  }
  await readWithoutIndexes(sql);
  await checkpoints.finish(tree.size);
  await nodes.finish(tree.size);
  seen.waiting = await verifyQueue(sql, tree.size);
  await mustHoldNoMore(sql, { leaves: tree.size, checkpoints: checkpoints.held, images, waiting: seen.waiting });
  await mustStillBeGuarded(sql, tree.size);
}

function compareLeaf({ index, stored, computed }: ComputedLeaf, size: number, next: ComputedLeaf | undefined): void {
  if (index !== size) found('missing', size, 'an entry has no leaf');
  if (next?.index === index) found('forged', index, 'two leaves or two entries stand where one was signed for');
  if (computed === undefined) found('missing', index, 'the entry of a leaf is not there');
  if (!computed.equals(stored)) found('modified', index, 'the rows of the entry are not what its leaf was hashed over');
}
