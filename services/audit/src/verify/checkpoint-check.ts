import type { Sql } from '@tutela/platform';
import type { Checkpoint, CompactRange } from '@tutela/transparency';
import { checkpointsAbove, type StoredCheckpoint } from '../tree/checkpoint.store';
import type { LogSigner } from '../tree/log-signer';
import { found } from './verdict';

const readAhead = 1_000;

/** Compares the tree with each checkpoint of the database, and with the copies that were kept elsewhere, as it grows to their sizes. */
export class CheckpointCheck {
  held = 0;
  witnessed = 0;
  /** The largest tree at which all agreed until now. */
  soundSize = 0;
  private readonly copies: string[];
  private ahead: StoredCheckpoint[] = [];
  private readTo = 0;
  private exhausted = false;

  /** @param notes signed copies, of any order */
  constructor(
    private readonly sql: Sql,
    private readonly signer: LogSigner,
    notes: readonly string[],
  ) {
    this.copies = [...notes].sort((one, other) => sizeIn(one) - sizeIn(other));
  }

  /** To be called at every size. */
  async compare(tree: CompactRange): Promise<void> {
    const stored = await this.nextStored();
    const here = stored?.size === tree.size ? stored : undefined;
    if (here) {
      this.compareStored(here, tree.root());
      this.ahead.shift();
      this.held += 1;
    }
    while (sizeIn(this.copies[0]) <= tree.size) this.compareCopy(this.copies.shift() ?? '', tree, here);
    if (here) this.soundSize = tree.size;
  }

  /** After the last leaf: nothing may have been signed of a longer log, and nothing be left unsigned. */
  async finish(size: number): Promise<void> {
    const beyond = await this.nextStored();
    if (beyond) {
      this.opened(beyond.note, beyond.size);
      found('truncated', size, `a checkpoint of ${beyond.size} entries was signed`);
    }
    const [copy] = this.copies;
    if (copy !== undefined) {
      const { size: once } = this.opened(copy, sizeIn(copy));
      found('truncated', size, `a checkpoint of ${once} entries was witnessed`);
    }
    if (this.soundSize < size) found('forged', this.soundSize, 'leaves that no checkpoint was signed for', size - 1);
  }

  private compareStored({ note, size }: StoredCheckpoint, root: Buffer): void {
    if (this.opened(note, size).root.equals(root)) return;
    found('modified', this.soundSize, `the tree is not that of the checkpoint signed at ${size}`, size - 1);
  }

  /** A copy at a size that the database has no checkpoint for tells what became of it: another history, or a lost row. */
  private compareCopy(note: string, tree: CompactRange, here: StoredCheckpoint | undefined): void {
    if (here?.note !== note) {
      const { root } = this.opened(note, sizeIn(note));
      if (!root.equals(tree.root()))
        found('forked', this.soundSize, `another tree was witnessed at ${tree.size}`, tree.size - 1);
      if (here === undefined) found('missing', tree.size - 1, `the checkpoint witnessed at ${tree.size} is not there`);
    }
    this.witnessed += 1;
  }

  private opened(note: string, size: number): Checkpoint {
    const checkpoint = this.signer.open(note);
    if (checkpoint?.size === size) return checkpoint;
    return found('forged', this.soundSize, 'a checkpoint is not signed by this log');
  }

  private async nextStored(): Promise<StoredCheckpoint | undefined> {
    if (this.ahead.length === 0 && !this.exhausted) {
      this.ahead = await checkpointsAbove(this.sql, this.readTo, readAhead);
      this.readTo = this.ahead.at(-1)?.size ?? this.readTo;
      this.exhausted = this.ahead.length === 0;
    }
    return this.ahead[0];
  }
}

/** The size that a note claims, signed or not; above all trees when there is no note, and 0 when it claims none. */
function sizeIn(note: string | undefined): number {
  if (note === undefined) return Infinity;
  const size = Number(note.split('\n')[1]);
  return Number.isSafeInteger(size) ? size : 0;
}
