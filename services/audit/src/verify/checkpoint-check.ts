import type { Sql } from '@tutela/platform';
import type { Checkpoint, CompactRange } from '@tutela/transparency';
import { checkpointsAbove, type StoredCheckpoint } from '../tree/checkpoint.store';
import type { LogSigner } from '../tree/log-signer';
import { found } from './verdict';

const readAhead = 1_000;

/** A signed note that was kept elsewhere, and when it was signed, where that was kept too. */
export interface Copy {
  readonly note: string;
  readonly at?: string | undefined;
}

/** Compares the tree with each checkpoint of the database, and with the copies that were kept elsewhere, as it grows to their sizes. */
export class CheckpointCheck {
  held = 0;
  witnessed = 0;
  /** The largest tree at which all agreed until now. */
  soundSize = 0;
  private readonly copies: Copy[];
  private ahead: StoredCheckpoint[] = [];
  private readTo = 0;
  private exhausted = false;
  /** Below this size there is nothing to compare. */
  private due = 0;

  /** @param copies of any order */
  constructor(
    private readonly sql: Sql,
    private readonly signer: LogSigner,
    copies: readonly Copy[],
  ) {
    this.copies = copies.toSorted((one, other) => sizeIn(one.note) - sizeIn(other.note));
  }

  /** Is a tree of this size to be compared? Most are not: somebody must have signed it. */
  isDue(size: number): boolean {
    return size >= this.due;
  }

  /** To be called at every size that is due. */
  async compare(tree: CompactRange): Promise<void> {
    const stored = await this.nextStored();
    const here = stored?.size === tree.size ? stored : undefined;
    if (here) {
      this.compareStored(here, tree.root());
      this.ahead.shift();
      this.held += 1;
    }
    for (let copy = this.copies[0]; copy && sizeIn(copy.note) <= tree.size; copy = this.copies[0]) {
      this.compareCopy(copy, tree, here);
      this.copies.shift();
    }
    if (here) this.soundSize = tree.size;
    const next = await this.nextStored();
    if (next?.size === tree.size) found('forged', tree.size - 1, `two checkpoints stand at ${tree.size}`);
    this.due = Math.min(next?.size ?? Infinity, this.copies[0] ? sizeIn(this.copies[0].note) : Infinity);
  }

  /** To be called before each further leaf: behind the last checkpoint, stored or kept elsewhere, there is none. */
  mustVouchForMore(): void {
    if (this.due === Infinity) found('forged', this.soundSize, 'leaves stand here that no checkpoint was signed for');
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
      const { size: once } = this.opened(copy.note, sizeIn(copy.note));
      found('truncated', size, `a checkpoint of ${once} entries was witnessed`);
    }
    if (this.soundSize < size) found('forged', this.soundSize, 'leaves that no checkpoint was signed for', size - 1);
  }

  /** The same tree under the same key is the same note, byte for byte: Ed25519 knows no chance. */
  private compareStored({ note, size }: StoredCheckpoint, root: Buffer): void {
    if (note === this.signer.sign(size, root)) return;
    if (this.opened(note, size).root.equals(root))
      found('modified', size - 1, `the checkpoint of ${size} is not as it was signed`);
    found('modified', this.soundSize, `the tree is not that of the checkpoint signed at ${size}`, size - 1);
  }

  /** A copy at a size that the database has no checkpoint for tells what became of it: another history, or a lost row. */
  private compareCopy({ note, at }: Copy, tree: CompactRange, here: StoredCheckpoint | undefined): void {
    if (here?.note !== note) {
      const { root } = this.opened(note, sizeIn(note));
      if (!root.equals(tree.root()))
        found('forked', this.soundSize, `another tree was witnessed at ${tree.size}`, tree.size - 1);
      if (here === undefined) found('missing', tree.size - 1, `the checkpoint witnessed at ${tree.size} is not there`);
    }
    if (at !== undefined && Number(here.at) !== Date.parse(at))
      found('modified', tree.size - 1, `the checkpoint of ${tree.size} was signed at another time than it says`);
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

/** The size that a note claims, signed or not; 0 when it claims none. */
function sizeIn(note: string): number {
  const size = Number(note.split('\n')[1]);
  return Number.isSafeInteger(size) ? size : 0;
}
