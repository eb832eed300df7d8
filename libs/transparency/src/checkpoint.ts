import { readCheckpointText, type CheckpointText } from './checkpoint-text';

/** As a log's own side reads it. */
export interface Checkpoint extends CheckpointText {
  readonly root: Buffer;
}

/** As `readCheckpointText`, with a root to hash with. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const read = readCheckpointText(text);
  return read === undefined ? undefined : { ...read, root: Buffer.from(read.root) };
}
